import { createElement, Fragment } from 'react';
import { keepsLettersOpen, readLetter, sendLetterAgain } from '#people/server';
import { Badge, Button, Card, KeyValues, Notice, PageHead } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { momentWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { houseAnswer } from '../manage/house-answer.tsx';
import type { Route } from './+types/outbox-letter';
import { letterReaderOf } from './letter-reader.ts';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer } = letterReaderOf(context, request);
  const letterId = readId<'letter'>(params.letter);
  const letter = letterId && (await readLetter(house, viewer, { letterId }));
  if (!letter?.ok) throw new Response(null, { status: letter?.refusal.code === 'not-allowed' ? 403 : 404 });
  return { letter: letter.value, origin: keepsLettersOpen(house.config) ? house.config.origin : null };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  return houseAnswer(await sendLetterAgain(house, viewer, { letterId: params.letter }), 'retried', {});
}

/** A letter as plain text: its HTML is not run, and links in it lead somewhere only in a rehearsal, to the rehearsal itself. */
export default function OutboxLetterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, locale } = useWays();
  const own = words.outbox;
  const { letter, origin } = loaderData;
  const isLost = letter.lastError === 'bad-address';
  return (
    <div className="wrap-text">
      <title>{letter.subject || own.erased}</title>
      <PageHead eyebrow={<a href="/outbox">{own.back}</a>} title={letter.subject || own.erased} />
      <div className="stack">
        <WaysNotice answer={actionData} sentences={{ retried: own.retried }} />
        <KeyValues
          items={[
            { name: own.to, value: letter.to || own.erased },
            { name: own.state, value: <Badge>{own.states[letter.state]}</Badge> },
            { name: own.written, value: momentWords(letter.createdAt, 'UTC', locale) },
          ]}
        />
        {letter.state === 'failed' && (
          <Notice
            tone="bad"
            title={isLost ? own.badAddress : (letter.lastError ?? own.states.failed)}
            action={
              !isLost &&
              !letter.erased && (
                <form method="post">
                  <Button look="ghost">{own.retry}</Button>
                </form>
              )
            }
          >
            {own.attempts({ n: letter.attempts })}
          </Notice>
        )}
        <Card as="article">
          {letter.text ? (
            <pre className="letter">
              {origin === null ? letter.text : <Linked text={letter.text} origin={origin} />}
            </pre>
          ) : (
            <p>{own.hiddenBody}</p>
          )}
        </Card>
      </div>
    </div>
  );
}

/** Addresses of this installation become links. */
function Linked({ text, origin }: { readonly text: string; readonly origin: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>]+)/);
  return createElement(
    Fragment,
    null,
    ...parts.map((part) => (part.startsWith(`${origin}/`) ? createElement('a', { href: part }, part) : part)),
  );
}
