import { Card, Disclosure, EmptyState, Section } from '../../design/index.ts';
import { ImpactWords } from './release-impact.tsx';
import type { ChangeGroup, ChangeLine } from './release-load.ts';
import { useManage } from './use-manage.ts';

const order: readonly ChangeGroup[] = ['gone', 'moved', 'added', 'words', 'rest'];
/** Of a long list the rest stands behind a line. */
const shownAtOnce = 12;

/** What changed since the last release, what hurts most first, each with how many people starred it. */
export function ReleaseChanges(props: {
  readonly first: boolean;
  readonly groups: readonly { readonly group: ChangeGroup; readonly lines: readonly ChangeLine[] }[];
}) {
  const { words } = useManage();
  const own = words.release;
  if (props.first) return <EmptyState title={own.firstTitle}>{own.firstNext}</EmptyState>;
  return order.flatMap((name) => {
    const lines = props.groups.find((one) => one.group === name)?.lines ?? [];
    if (lines.length === 0) return [];
    return [
      <Section key={name} title={own.groups[name]} aside={String(lines.length)} id={`group-${name}`}>
        <Card flush>
          <Lines lines={lines.slice(0, shownAtOnce)} />
        </Card>
        {lines.length > shownAtOnce && (
          <Disclosure summary={own.more({ n: lines.length - shownAtOnce })}>
            <Card flush>
              <Lines lines={lines.slice(shownAtOnce)} />
            </Card>
          </Disclosure>
        )}
      </Section>,
    ];
  });
}

function Lines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const { to } = useManage();
  return (
    <ul className="change-lines">
      {lines.map((line) => (
        <li key={line.sentence}>
          <span>{line.code ? <a href={to(`sessions/${line.code}`)}>{line.sentence}</a> : line.sentence}</span>
          {line.impact && <ImpactWords {...line.impact} />}
        </li>
      ))}
    </ul>
  );
}

/** The releases so far, newest first. */
export function ReleaseHistory(props: {
  readonly releases: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly note: string | null;
    readonly when: string;
    readonly changes: number;
  }[];
}) {
  const { words } = useManage();
  const own = words.release;
  if (props.releases.length === 0) return null;
  return (
    <Section title={own.history} id="history">
      <Card flush>
        <ol className="change-lines">
          {props.releases.map((release) => (
            <li key={release.id}>
              <span>
                <b>{release.name}</b>
                <br />
                <span className="mute small">
                  {[
                    release.when,
                    release.number > 1 ? own.changes({ n: release.changes }) : own.wasFirst,
                  ].join(' · ')}
                </span>
                {release.note && (
                  <>
                    <br />
                    <span className="small">{release.note}</span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  );
}
