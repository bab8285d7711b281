import { classNames } from './class-names.ts';
import { initials, tintOf } from './initials.ts';

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
    <span className={classNames(look, `track-${tintOf(props.name)}`)} aria-hidden="true">
      {initials(props.name)}
    </span>
  );
}
