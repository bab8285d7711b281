import { mostSigns, reportStates } from '#conduct';
import type { OpenReport } from '#conduct/server';
import { Button, Card, Disclosure, Section, TextArea } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { useFrame } from '../edition/use-frame.ts';
import { ConductLog } from './conduct-log.tsx';

/** What was added to a report, and who opened it. */
export function Since({ entries, log }: Pick<OpenReport, 'entries' | 'log'>) {
  const { texts, locale, venueZone } = useFrame();
  const words = texts.conduct.report;
  const { desk } = texts.conduct;
  return (
    <Section title={words.since} id="since">
      <div className="stack">
        {entries.length === 0 && <p className="mute">{words.sinceNone}</p>}
        {entries.map((entry) => {
          const by = entry.kind === 'word' ? words.sender : (entry.name ?? desk.gone);
          return (
            <Card key={entry.id} as="article" className={`entry entry-${entry.kind}`}>
              <p className="mute small">
                <b>{by}</b> {entry.kind === 'answer' && words.toSender}
                {entry.kind === 'note' && words.note}
                {entry.kind === 'state' && words.turned({ state: desk.states[entry.state] })} ·{' '}
                {momentWords(entry.at, venueZone, locale)}
              </p>
              {entry.kind !== 'state' && <p className="as-written">{entry.text}</p>}
            </Card>
          );
        })}
        <Disclosure summary={desk.log}>
          <ConductLog lines={log} words={desk} {...{ locale, zone: venueZone }} />
        </Disclosure>
      </div>
    </Section>
  );
}

/** What a reader may do with a report. */
export function ReportActs(
  props: Pick<OpenReport, 'state' | 'others'> & { readonly formId: string; readonly typed: string },
) {
  const { texts } = useFrame();
  const words = texts.conduct.report;
  const writing = [
    { act: 'answer', label: words.answer, hint: words.answerHint, send: words.sendAnswer },
    { act: 'note', label: words.noteLabel, hint: words.noteHint, send: words.keepNote },
  ] as const;
  return (
    <>
      <form method="post" className="actions">
        <input type="hidden" name="act" value="turn" />
        {reportStates
          .filter((state) => state !== props.state)
          .map((state) => (
            <Button key={state} look="ghost" name="state" value={state}>
              {words.stateOf[state]}
            </Button>
          ))}
      </form>
      {writing.map(({ act, label, hint, send }) => (
        <Card key={act} as="section">
          <form method="post" className="form" autoComplete="off">
            <input type="hidden" name="formId" value={props.formId} />
            <TextArea
              name="text"
              id={act}
              {...{ label, hint, maxLength: mostSigns.entry }}
              defaultValue={props.typed}
              required
            />
            <div className="actions">
              <Button look={act === 'note' ? 'quiet' : undefined} name="act" value={act}>
                {send}
              </Button>
            </div>
          </form>
        </Card>
      ))}
      {props.others.length > 0 && <LetRead others={props.others} />}
    </>
  );
}

function LetRead({ others }: Pick<OpenReport, 'others'>) {
  const { texts } = useFrame();
  const words = texts.conduct.report;
  return (
    <Card as="section">
      <form method="post" className="stack">
        <p>{words.letReadLead}</p>
        <input type="hidden" name="act" value="let-read" />
        <div className="actions">
          {others.map(({ personId, name }) => (
            <Button key={personId} look="ghost" name="person" value={personId}>
              {words.letRead({ name })}
            </Button>
          ))}
        </div>
      </form>
    </Card>
  );
}

/** For good, so it stands behind a line of its own. */
export function EraseReport() {
  const { texts } = useFrame();
  const words = texts.conduct.report;
  return (
    <Disclosure summary={words.erase}>
      <form method="post" className="stack">
        <p>{words.eraseNote}</p>
        <div className="actions">
          <Button look="quiet" name="act" value="erase">
            {words.erase}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
