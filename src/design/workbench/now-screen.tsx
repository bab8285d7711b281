import WifiOff from 'lucide-react/icons/wifi-off';
import { Button, Chip, Notice, Section, SessionCard, SessionList, StarButton } from '../index.ts';
import { MockFrame } from './mock-frame.tsx';
import { now, tracks } from './samples.ts';

/** Between two talks, on a phone: what moved, what is next for me, what is on. */
export function NowScreen() {
  return (
    <MockFrame tab="now">
      <div className="now-head">
        <p className="mute">{now.place}</p>
        <Chip icon={WifiOff}>{now.offline}</Chip>
        <h1 className="num">
          {now.time} <small>{now.sentence}</small>
        </h1>
      </div>
      <Notice tone="warn" title={now.moved} action={<Button>{now.seen}</Button>}>
        {now.movedDetail}
      </Notice>
      <div className="now-columns">
        <div>
          <Section id="next" title={now.nextTitle} aside={now.nextAside}>
            <SessionList>
              <SessionCard {...now.next} href="#s" track={tracks.systems} star={<Star starred />} />
            </SessionList>
          </Section>
          <OnNow />
        </div>
        <Section id="soon" title={now.soonTitle} aside={now.soonAside}>
          <SessionList>
            {now.soon.map((session) => (
              <SessionCard key={session.title} {...session} href="#s" star={<Star />} />
            ))}
          </SessionList>
        </Section>
      </div>
    </MockFrame>
  );
}

function OnNow() {
  return (
    <Section id="on" title={now.onTitle} aside={now.onAside}>
      <SessionList>
        {now.on.map(({ progress, starred, ...session }) => (
          <SessionCard
            key={session.title}
            {...session}
            href="#s"
            star={<Star starred={starred} />}
            progress={progress ? { value: progress, max: 100, label: now.progress } : undefined}
          />
        ))}
      </SessionList>
    </Section>
  );
}

function Star({ starred = false }: { readonly starred?: boolean }) {
  return <StarButton starred={starred} label={now.star} name="star" value="s" />;
}
