import MessageCircleQuestion from 'lucide-react/icons/message-circle-question-mark';
import MessageSquareHeart from 'lucide-react/icons/message-square-heart';
import Users from 'lucide-react/icons/users';
import { Badge, ButtonLink } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { RemoteLinks, TurnsAt } from './remote-links.tsx';
import { SayRoomState } from './room-badge.tsx';
import { roomTone } from './room-tone.ts';
import type { SessionLive } from './session-live.ts';

/** What goes on in a session: how full it is, its questions, what to tell its speakers. */
export function SessionLiveBox({ live, code }: { readonly live: SessionLive; readonly code: string }) {
  const { texts, slug, zone } = useFrame();
  const words = texts.ask;
  const { room, questions, remote } = live;
  const page = `/${slug}/sessions/${encodeURIComponent(code)}`;
  const showsFeedback = live.takesFeedback || live.readsFeedback;
  const showsAny = remote || room || questions || showsFeedback || live.maySayRoom || live.mayShareNotes;
  if (!showsAny) return null;
  return (
    <div className="seat-box">
      {remote && <RemoteLinks remote={remote} zone={zone} offersSignIn />}
      <TurnsAt moment={live.turnsAt} />
      {room && (
        <p>
          <Badge tone={roomTone(room.state)}>{words.rooms.states[room.state]}</Badge>{' '}
          <span className="mute small">{words.rooms.saidAt({ time: room.saidAt })}</span>
        </p>
      )}
      {(questions || showsFeedback || live.mayShareNotes) && (
        <p className="actions">
          {questions && (
            <ButtonLink
              look={questions.isOpen ? 'primary' : 'ghost'}
              icon={MessageCircleQuestion}
              href={`${page}/questions`}
            >
              {words.link({ n: questions.n })}
            </ButtonLink>
          )}
          {showsFeedback && (
            <ButtonLink look="ghost" icon={MessageSquareHeart} href={`${page}/feedback`}>
              {live.readsFeedback ? words.feedback.read : words.feedback.title}
            </ButtonLink>
          )}
          {live.mayShareNotes && (
            <ButtonLink look="ghost" icon={Users} href={`${page}/shared-notes`}>
              {texts.sharedNotes.link}
            </ButtonLink>
          )}
        </p>
      )}
      {live.maySayRoom && (
        <>
          <h2>{words.rooms.title}</h2>
          <SayRoomState code={code} state={room?.state ?? null} saidAt={room?.saidAt ?? null} back={page} />
          <p className="small">
            <a href={`/${slug}/how-full`}>{words.rooms.nav}</a>
          </p>
        </>
      )}
    </div>
  );
}
