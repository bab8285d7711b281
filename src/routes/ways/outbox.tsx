import { data } from 'react-router';
import { keepsLettersOpen, readOutbox } from '#people/server';
import { Badge, EmptyState, Notice, PageHead, Pagination, Table } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import type { Route } from './+types/outbox';
import { letterReaderOf } from './letter-reader.ts';
import { StewardsOnly } from './stewards-only.tsx';
import { useWays } from './use-ways.ts';

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { house, viewer } = letterReaderOf(context, request);
  const before = url.searchParams.get('before') ?? undefined;
  const page = await readOutbox(house, viewer, { limit: 50, before });
  const found = {
    page: page.ok ? page.value : null,
    isFirst: before === undefined,
    isRehearsal: keepsLettersOpen(house.config),
  };
  return data(found, { status: page.ok ? 200 : 403 });
}

const tones = { waiting: 'info', sent: 'good', kept: 'warn', failed: 'bad' } as const;

export default function OutboxPage({ loaderData }: Route.ComponentProps) {
  const { words, texts, locale } = useWays();
  const own = words.outbox;
  const { page, isFirst, isRehearsal } = loaderData;
  if (!page) return <StewardsOnly />;
  return (
    <>
      <title>{own.title}</title>
      <PageHead
        eyebrow={
          isRehearsal ? (
            <a href="/rehearsal">{texts.rehearsal.title}</a>
          ) : (
            <a href="/steward">{words.desk.title}</a>
          )
        }
        title={own.title}
        lead={isRehearsal ? texts.rehearsal.letters.lead : own.lead}
      />
      <div className="stack">
        {!page.sends && !isRehearsal && (
          <Notice tone="warn" title={own.notSent}>
            {own.notSentBody}
          </Notice>
        )}
        <p className="mute num">{own.counts(page.counts)}</p>
        <Table
          caption={own.caption}
          rows={page.letters}
          rowKey={(letter) => letter.id}
          empty={<EmptyState title={own.none}>{own.noneNext}</EmptyState>}
          columns={[
            {
              key: 'subject',
              head: own.subject,
              names: true,
              cell: (letter) => (
                <a className="link" href={`/outbox/${letter.id}`}>
                  {letter.subject || own.erased}
                </a>
              ),
            },
            { key: 'to', head: own.to, cell: (letter) => letter.to || own.erased },
            {
              key: 'state',
              head: own.state,
              cell: (letter) => <Badge tone={tones[letter.state]}>{own.states[letter.state]}</Badge>,
            },
            {
              key: 'written',
              head: own.written,
              cell: (letter) => momentWords(letter.createdAt, 'UTC', locale),
            },
          ]}
        />
        {(page.next !== null || !isFirst) && (
          <Pagination
            label={own.caption}
            here=""
            previous={isFirst ? null : { href: '/outbox', label: own.newest }}
            next={page.next === null ? null : { href: `/outbox?before=${page.next}`, label: own.older }}
          />
        )}
      </div>
    </>
  );
}
