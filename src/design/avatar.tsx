import { classNames } from './class-names.ts';
import { trackColour } from './track-label.tsx';

/** A person's picture, or the first letters of the name on a tint; beside the name, so it says nothing itself. */
export function Avatar(props: {
  readonly name: string;
  readonly picture?: string | null;
  readonly size?: 's' | 'm' | 'l';
}) {
  const look = classNames('avatar', `avatar-${props.size ?? 'm'}`);
  if (props.picture) {
    return (
      <img
        className={look}
        src={props.picture}
        alt=""
        width={96}
        height={96}
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <span className={classNames(look, `track-${trackColour(sumOf(props.name))}`)} aria-hidden="true">
      {initials(props.name)}
    </span>
  );
}

/** First letters of the first and last name; one character for names written without spaces (김하늘 gives 김). */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function sumOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
