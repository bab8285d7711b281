import { type BadgeText, Section, SessionCard, SessionList } from '../../design/index.ts';
import { dateWords } from '../../texts/format.ts';
import type { AgendaDayView, AgendaLine, ClashView } from './agenda-views.ts';
import { GatheringRow } from './gathering-row.tsx';
import { OwnItemForm } from './own-item-form.tsx';
import { SessionRow } from './session-row.tsx';
import { useFrame } from './use-frame.ts';

/** An agenda day by day: why each thing stands there, what it clashes with, and how long one is free between. */
export function AgendaDays(props: {
  readonly days: readonly AgendaDayView[];
  /** Somebody else looks at it: nothing can be changed, and stars are the reader's own business. */
  readonly isShared?: boolean;
}) {
  const { texts, locale } = useFrame();
  return props.days.map(({ day, lines }) => (
    <Section
      key={day ?? 'none'}
      title={day === null ? texts.site.schedule.toBeAnnounced : dateWords(day, locale, 'long')}
    >
      <SessionList>
        {lines.map((line) => (
          <Line key={line.key} line={line} isShared={props.isShared ?? false} />
        ))}
      </SessionList>
    </Section>
  ));
}

function Line({ line, isShared }: { readonly line: AgendaLine; readonly isShared: boolean }) {
  const { texts } = useFrame();
  const words = texts.agenda;
  const badges = line.reasons.flatMap((reason): BadgeText[] =>
    reason === 'starred' ? [] : [{ label: words.reasons[reason], tone: reason === 'own' ? 'info' : 'good' }],
  );
  const after = <Clashes clashes={line.clashes} />;
  return (
    <>
      {line.freeBefore > 0 && <li className="free-time">{words.free({ minutes: line.freeBefore })}</li>}
      {line.session && (
        <SessionRow
          session={line.session}
          starred={!isShared && line.reasons.includes('starred')}
          badges={badges}
          after={after}
        />
      )}
      {line.gathering && (
        <GatheringRow gathering={line.gathering} badges={badges}>
          {after}
        </GatheringRow>
      )}
      {line.own && (
        <SessionCard
          title={line.own.title}
          time={
            <>
              <time dateTime={line.own.start}>{line.own.from}</time>–
              <time dateTime={line.own.end}>{line.own.to}</time>
            </>
          }
          where={line.own.place || undefined}
          badges={badges}
        >
          {after}
          {!isShared && (
            <details className="disclosure">
              <summary>{words.change}</summary>
              <OwnItemForm item={line.own} />
            </details>
          )}
        </SessionCard>
      )}
    </>
  );
}

function Clashes({ clashes }: { readonly clashes: readonly ClashView[] }) {
  const { texts } = useFrame();
  const overlaps = clashes.filter(({ kind }) => kind === 'overlap');
  const [first, ...others] = overlaps;
  const walks = clashes.filter(({ kind }) => kind === 'walk');
  return (
    <>
      {first && (
        <p className="small warn-text">
          {others.length === 0
            ? texts.site.mine.clash({ title: first.title })
            : texts.agenda.overlaps({ title: first.title, n: others.length })}
        </p>
      )}
      {walks.map(({ title, minutes }) => (
        <p key={title} className="small mute">
          {texts.agenda.walk({ title, minutes })}
        </p>
      ))}
    </>
  );
}
