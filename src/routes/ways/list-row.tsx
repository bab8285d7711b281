import { Badge, Button, ButtonLink, ProgressBar } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { isOpen, type RunView, type SourceView } from './list-view.ts';
import { useWays } from './use-ways.ts';

const tones = { waiting: 'info', running: 'info', done: 'good', failed: 'bad', offered: 'warn' } as const;

/** The state of a source's last reading in a word. */
export function RunBadge({ run }: { readonly run: RunView | null }) {
  const { lists } = useWays().texts;
  const state = run?.state ?? 'offered';
  const isRemoval = run?.reads === 'removal' && isOpen(run);
  return <Badge tone={tones[state]}>{isRemoval ? lists.beingRemoved : lists.states[state]}</Badge>;
}

/** What came of a reading: figures, or why there are none. */
export function RunWords({ run }: { readonly run: RunView }) {
  const { lists } = useWays().texts;
  return (
    <>
      {run.note && <>{lists.notes[run.note]} </>}
      {run.state === 'failed' && run.done > 0 && <>{lists.kept(run)} </>}
      {run.report && lists.figures(run.report)}
    </>
  );
}

/** How far a reading is. */
export function RunProgress({ run, name }: { readonly run: RunView; readonly name: string }) {
  const { lists } = useWays().texts;
  return (
    <div className="list-progress">
      <ProgressBar label={lists.progress({ name })} value={run.done} max={Math.max(1, run.total)} />
      <span className="mute small num">{lists.progressWords(run)}</span>
    </div>
  );
}

/** One source in the list of all. */
export function SourceRow({ source }: { readonly source: SourceView }) {
  const { lists } = useWays().texts;
  const { last, name, slug } = source;
  const canRead = source.addresses.length > 0 && !isOpen(last);
  const isOwn = source.kind === 'editors' || source.kind === 'starter';
  return (
    <li className="todo plain list-row">
      <div className="todo-words">
        <p className="title">
          {source.isOffered ? name : <a href={`/steward/lists/${encodeURIComponent(slug)}`}>{name}</a>}{' '}
          {!isOwn && <RunBadge run={last} />}
        </p>
        <p className="note">
          <SourceFacts source={source} />
        </p>
        {isOpen(last) && last && <RunProgress run={last} name={name} />}
        {last?.state === 'failed' && (
          <p className="note">
            {last.note && lists.notes[last.note]} {source.next && lists.retries}
          </p>
        )}
        {source.lastReport?.report && source.lastReport.report.problemCount > 0 && (
          <p className="note">
            <a href={`/steward/lists/${encodeURIComponent(slug)}#problems`}>
              {lists.problems({ n: source.lastReport.report.problemCount })}
            </a>
          </p>
        )}
      </div>
      <div className="actions">
        {canRead && (
          <form method="post">
            <input type="hidden" name="slug" value={slug} />
            <Button look="ghost" name="act" value="read" aria-label={lists.readNamed({ name })}>
              {lists.read}
            </Button>
          </form>
        )}
        {!source.isOffered && source.kind !== 'editors' && (
          <ButtonLink
            look="quiet"
            href={`/steward/lists/${encodeURIComponent(slug)}`}
            aria-label={lists.editNamed({ name })}
          >
            {lists.edit}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

/** Number of editions, when it was read and will be, licence, page: what there is, with dots between. */
function SourceFacts({ source }: { readonly source: SourceView }) {
  const { lists } = useWays().texts;
  const isOwn = source.kind === 'editors' || source.kind === 'starter';
  const facts = [
    ...(source.kind === 'editors' || source.kind === 'starter' ? [lists.own[source.kind]] : []),
    ...(source.isOffered ? [] : [lists.records({ n: source.records })]),
    ...(isOwn ? [] : [source.read ? lists.lastRead({ when: source.read }) : lists.neverRead]),
    ...(isOwn || source.isOffered
      ? []
      : [source.next ? lists.nextRead({ when: source.next }) : lists.byHand]),
    ...(source.licence ? [lists.licence({ name: source.licence })] : []),
  ];
  return (
    <>
      {facts.join(' · ')}
      {source.page && (
        <>
          {' · '}
          <a href={safeHref(source.page)} rel="noreferrer">
            {lists.page}
          </a>
        </>
      )}
    </>
  );
}
