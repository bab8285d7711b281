import type { GroupPage, SeenMeetUp } from '#community/server';
import { Badge, Button, Card, Section } from '../../design/index.ts';
import { timeIn } from '../../kernel/time.ts';
import { momentWords } from '../../texts/format.ts';
import { useGroups } from './use-groups.ts';

/** What a group plans; whoever takes part in the edition comes with one press. */
export function MeetUps({ group }: { readonly group: GroupPage }) {
  const { words } = useGroups();
  const { meetUps } = words;
  return (
    <Section title={meetUps.title} id="meet-ups">
      <Card className="stack">
        {group.meetUps.length === 0 ? (
          <p className="mute">{meetUps.none}</p>
        ) : (
          <>
            <ul className="member-rows">
              {group.meetUps.map((meetUp) => (
                <MeetUpRow key={meetUp.id} meetUp={meetUp} group={group} />
              ))}
            </ul>
            <p className="small mute">{meetUps.who}</p>
          </>
        )}
      </Card>
    </Section>
  );
}

function MeetUpRow({ meetUp, group }: { readonly meetUp: SeenMeetUp; readonly group: GroupPage }) {
  const { words, locale } = useGroups();
  const edition = group.editions.find(({ id }) => id === meetUp.editionId);
  const zone = edition?.zone ?? 'UTC';
  const { title, isGoing, mayGo, people } = meetUp;
  return (
    <li>
      <div>
        <b>{title}</b> {isGoing && <Badge tone="good">{words.meetUps.going}</Badge>}
        <br />
        <time dateTime={meetUp.start}>
          {momentWords(meetUp.start, zone, locale)}–{timeIn(meetUp.end, zone)}
        </time>{' '}
        · {meetUp.place}
        <br />
        <span className="small mute">
          {edition?.name} · {words.meetUps.people({ n: people })}
        </span>
      </div>
      {(mayGo || isGoing) && (
        <form method="post">
          {isGoing ? (
            <Button
              look="quiet"
              name="go-not"
              value={meetUp.id}
              aria-label={words.meetUps.goNotTo({ title })}
            >
              {words.meetUps.goNot}
            </Button>
          ) : (
            <Button name="come" value={meetUp.id} aria-label={words.meetUps.comeTo({ title })}>
              {words.meetUps.come}
            </Button>
          )}
        </form>
      )}
    </li>
  );
}
