import { Button, Card, KeyValues, Notice, PageHead, Section } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { ChangeRow, SuggestAnswer } from './answer.ts';
import type { Written } from './written.ts';

type CheckProps = Extract<SuggestAnswer, { step: 'check' }> & {
  readonly isEditor: boolean;
  readonly locale: Locale;
};

/** What will be sent, and what it may be a double of; everything written goes along in hidden fields. */
export function SuggestCheck(props: CheckProps) {
  const { about, written, problems, changes, likely, isEditor, locale } = props;
  const { suggest, refusals } = textsFor(locale).editing;
  const words = suggest.check;
  return (
    <form method="post" action="/suggest" className="stack">
      <Carried written={written} listing={about?.id ?? null} />
      <PageHead title={words.title} lead={about ? words.leadCorrect : words.leadNew} />
      {problems.map(({ code }) => (
        <Notice key={code} tone="warn" role="alert" title={refusals[code]} />
      ))}
      {changes.length === 0 ? <Notice tone="info" title={words.onlyNote} /> : <Changes changes={changes} />}
      {written.note && <blockquote className="suggest-note">{written.note}</blockquote>}
      <p className="mute suggest-link">
        {suggest.link}: {written.link}
      </p>
      {likely.length > 0 && (
        <Section title={words.duplicates} id="duplicates">
          <p>{words.duplicatesLead}</p>
          <Card as="ul" flush className="suggest-likely">
            {likely.map((listing) => (
              <li key={listing.id}>
                <div>
                  <b>{listing.name}</b>
                  <p className="mute s">
                    {listing.when}
                    {listing.where && ` · ${listing.where}`} · <a href={listing.href}>{words.seeIt}</a>
                  </p>
                </div>
                <Button
                  look="ghost"
                  name="as"
                  value={listing.id}
                  aria-label={`${words.thisOne}: ${listing.name}`}
                >
                  {words.thisOne}
                </Button>
              </li>
            ))}
          </Card>
        </Section>
      )}
      {isEditor && <p className="mute">{words.enterHint}</p>}
      <div className="actions">
        <Button name="step" value={isEditor ? 'enter' : 'send'}>
          {isEditor ? words.enter : likely.length > 0 ? words.noneOfThese : words.send}
        </Button>
        <Button look="ghost" name="step" value="edit">
          {words.back}
        </Button>
      </div>
    </form>
  );
}

function Changes({ changes }: { readonly changes: readonly ChangeRow[] }) {
  return (
    <Card>
      <KeyValues
        items={changes.map(({ name, now, yours }) => ({
          name,
          value: (
            <>
              {now !== null && (
                <>
                  <del>{now}</del> →{' '}
                </>
              )}
              <b>{yours}</b>
            </>
          ),
        }))}
      />
    </Card>
  );
}

function Carried({ written, listing }: { readonly written: Written; readonly listing: string | null }) {
  const fields: (readonly [string, string])[] = [
    ...(listing ? [['listing', listing] as const] : []),
    ...Object.entries(written.facts).flatMap(([field, values]) =>
      values.map((value) => [field, value] as const),
    ),
    ['deadlineZone', written.zone],
    ['link', written.link],
    ['note', written.note],
    ['email', written.email],
    ['homepage', written.trap],
    ['token', written.token],
  ];
  return fields.map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
