import { noticeWays } from '#live';
import { Button, Card, ChoiceGroup, Notice, Radio, Section, TextInput } from '../../design/index.ts';
import { ZoneList } from '../zone-list.tsx';
import { useFrame } from './use-frame.ts';

/** By which ways somebody wants to be told. */
export function NoticeChoice(props: {
  readonly way: string;
  readonly announcements: string;
  readonly zone: string | null;
  readonly done: boolean;
  readonly refused?: keyof ReturnType<typeof useFrame>['texts']['notices']['choice']['refusals'];
}) {
  const { texts, slug, venueZone } = useFrame();
  const words = texts.notices.choice;
  const { refused } = props;
  const problem = refused && words.refusals[refused];
  return (
    <Section title={words.title} id="choice">
      {props.done && <Notice tone="good" role="status" title={words.saved} />}
      {problem && <Notice tone="bad" role="alert" title={problem} />}
      <Card>
        <p className="mute">{words.lead}</p>
        <form method="post" action={`/${slug}/notices`} className="form">
          {(['way', 'announcements'] as const).map((field) => (
            <ChoiceGroup
              key={field}
              id={field}
              label={field === 'way' ? words.label : words.announcements}
              hint={field === 'announcements' && words.announcementsHint}
              error={refused === 'way-unknown' && problem}
            >
              {noticeWays.map((way) => (
                <Radio
                  key={way}
                  id={`${field}-${way}`}
                  name={field}
                  value={way}
                  label={words.ways[way]}
                  hint={field === 'way' && words.hints[way]}
                  defaultChecked={props[field] === way}
                />
              ))}
            </ChoiceGroup>
          ))}
          <TextInput
            name="zone"
            label={words.zone}
            hint={words.zoneHint({ zone: venueZone })}
            optional={texts.common.optional}
            list="zones"
            maxLength={60}
            defaultValue={props.zone ?? ''}
            error={refused === 'zone-unknown' && problem}
          />
          <ZoneList />
          <div className="actions">
            <Button>{words.save}</Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
