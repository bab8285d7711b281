import type { Impact } from '#live';
import { useManage } from './use-manage.ts';

/** "312 starred · 41 hold seats · 3 new clashes": whom a change touches, without what is nobody. */
export function ImpactWords(impact: Impact) {
  const { texts } = useManage();
  const words = texts.notices.impact;
  const parts = (['starred', 'seats', 'speaking', 'clashes'] as const).filter((part) => impact[part] > 0);
  if (parts.length === 0) return null;
  return (
    <span className="impact num">
      {parts.map((part) => (
        <span key={part} className={part === 'clashes' ? 'warn-text' : undefined}>
          {words[part]({ n: impact[part] })}
        </span>
      ))}
    </span>
  );
}

export type ReleaseImpactProps = {
  /** `null` before the first release. */
  readonly impact: (Impact & { readonly told: number }) | null;
  /** The edition is public and not over, so that people are told. */
  readonly tells: boolean;
};

/** Whom the whole release touches, and how many people are told. */
export function ReleaseImpact({ impact, tells }: ReleaseImpactProps) {
  const { texts } = useManage();
  const words = texts.notices.impact;
  if (!impact) return null;
  return (
    <div className="release-impact" id="impact">
      <p>
        <b>{words.title}</b>
      </p>
      <ImpactWords {...impact} />
      <p className={tells ? undefined : 'mute'}>
        {impact.told === 0 ? words.nobody : tells ? words.told({ n: impact.told }) : words.hidden}
      </p>
    </div>
  );
}
