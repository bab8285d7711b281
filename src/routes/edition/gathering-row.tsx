import type { ReactNode } from 'react';
import { type BadgeText, SessionCard } from '../../design/index.ts';
import type { GatheringView } from './agenda-views.ts';
import { useFrame } from './use-frame.ts';

/** A gathering in a list of one's agenda: an open space, a meeting. */
export function GatheringRow(props: {
  readonly gathering: GatheringView;
  readonly badges: readonly BadgeText[];
  readonly children?: ReactNode;
}) {
  const { texts, slug } = useFrame();
  const { gathering, badges } = props;
  return (
    <SessionCard
      title={gathering.title}
      href={`/${slug}/${gathering.path}`}
      time={
        <>
          <time dateTime={gathering.start}>{gathering.from}</time>–
          <time dateTime={gathering.end}>{gathering.to}</time>
        </>
      }
      room={gathering.place || undefined}
      badges={gathering.isRoomless ? [...badges, { label: texts.agenda.noRoom, tone: 'warn' }] : badges}
    >
      {props.children}
    </SessionCard>
  );
}
