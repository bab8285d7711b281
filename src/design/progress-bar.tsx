import { classNames } from './class-names.ts';

/** How far something is, 0 to `max`; `label` says of what. No style attribute, so it works under a strict policy. */
export function ProgressBar(props: {
  readonly value: number;
  readonly max?: number;
  readonly label: string;
  readonly tone?: 'accent' | 'now' | 'warn' | 'bad';
}) {
  const max = props.max ?? 100;
  const value = Math.min(max, Math.max(0, props.value));
  return (
    <progress
      className={classNames('progress', props.tone && `progress-${props.tone}`)}
      value={value}
      max={max}
      aria-label={props.label}
    />
  );
}
