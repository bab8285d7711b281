import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button, Select } from '../../design/index.ts';
import { ComboBox } from '../../design/live/combo-box.tsx';
import { useHydrated } from './use-hydrated.ts';
import { useManage } from './use-manage.ts';

type Props = {
  /** Codes in order. */
  readonly chosen: readonly string[];
  readonly speakers: readonly {
    readonly code: string;
    readonly name: string;
    readonly affiliation: string | null;
  }[];
};

/** Who is on stage, in order: numbered selects without JavaScript, a list to search and sort with it. Both send `speaker` in order. */
export function SpeakerPicker(props: Props) {
  return useHydrated() ? <LivePicker {...props} /> : <PlainPicker {...props} />;
}

const spare = 3;

function PlainPicker({ chosen, speakers }: Props) {
  const { words } = useManage();
  const own = words.sessions.edit;
  const options = [
    { value: '', label: own.noSpeaker },
    ...speakers.map((speaker) => ({ value: speaker.code, label: speaker.name })),
  ];
  return (
    <div className="fields" id="speakers">
      {Array.from({ length: chosen.length + spare }, (_, at) => at).map((at) => (
        <Select
          key={at}
          id={`speaker-${at}`}
          name="speaker"
          label={own.speaker({ n: at + 1 })}
          options={options}
          defaultValue={chosen[at] ?? ''}
        />
      ))}
    </div>
  );
}

function LivePicker({ chosen, speakers }: Props) {
  const { words } = useManage();
  const own = words.sessions.edit;
  const [codes, setCodes] = useState<readonly string[]>(chosen);
  const [added, setAdded] = useState(0);
  const names = new Map(speakers.map((speaker) => [speaker.code, speaker.name]));
  const swap = (at: number, by: 1 | -1) =>
    setCodes((now) => {
      const [one, other] = [now[at], now[at + by]];
      return one && other ? now.with(at, other).with(at + by, one) : now;
    });
  return (
    <div className="stack" id="speakers">
      {codes.length > 0 && (
        <ol className="card picked">
          {codes.map((code, at) => {
            const name = names.get(code) ?? code;
            return (
              <li key={code}>
                <input type="hidden" name="speaker" value={code} />
                <span>{name}</span>
                <span className="row">
                  {at > 0 && (
                    <Button
                      type="button"
                      look="quiet"
                      icon={ArrowUp}
                      iconOnly
                      aria-label={own.speakerUp({ name })}
                      onClick={() => swap(at, -1)}
                    />
                  )}
                  {at < codes.length - 1 && (
                    <Button
                      type="button"
                      look="quiet"
                      icon={ArrowDown}
                      iconOnly
                      aria-label={own.speakerDown({ name })}
                      onClick={() => swap(at, 1)}
                    />
                  )}
                  <Button
                    type="button"
                    look="quiet"
                    icon={X}
                    iconOnly
                    aria-label={own.speakerOff({ name })}
                    onClick={() => setCodes((now) => now.filter((one) => one !== code))}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <ComboBox
        key={added}
        label={own.addSpeaker}
        showLabel={own.showAll}
        emptyLabel={own.noneFound}
        options={speakers
          .filter((speaker) => !codes.includes(speaker.code))
          .map(({ code, name, affiliation }) => ({ id: code, label: name, note: affiliation ?? undefined }))}
        onChoose={(code) => {
          if (!code) return;
          setCodes((now) => [...now, code]);
          setAdded((times) => times + 1);
        }}
      />
    </div>
  );
}
