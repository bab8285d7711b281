import type { ReactNode } from 'react';
import { Badge, type BadgeText, Button } from '../../design/index.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords, languageWords } from '../../texts/format.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { SpaceLine } from './board-load.ts';

/** An open space on the board: what, where, in which languages, how many come. */
export function SpaceCard({ space, withDay }: { readonly space: SpaceLine; readonly withDay?: boolean }) {
  const { texts, slug, locale, zone } = useFrame();
  const words = texts.openSpaces;
  const day = dateIn(space.start, zone);
  const languages = space.languages.map((tag) => languageWords(tag, locale)).join(', ');
  return (
    <li className={space.isReserved ? 'card space reserved' : 'card space'}>
      <h3>
        {space.isReserved ? (
          <span>{space.title}</span>
        ) : (
          <a href={`/${slug}/open-spaces/${space.code}`} id={space.press ? `space-${space.code}` : undefined}>
            {space.title}
          </a>
        )}
      </h3>
      <p className="small">
        {withDay && (
          <span className="num">
            {dateWords(day, locale, 'weekday')} {space.from}–{space.to} ·{' '}
          </span>
        )}
        <b>{space.roomName}</b>
        {languages && <span className="mute"> · {languages}</span>}
      </p>
      <p className="space-badges">
        {!space.isReserved && <span className="mute small">{words.people({ n: space.people })}</span>}
        {spaceBadges(space, words.badges).map(({ label, tone }) => (
          <Badge key={label} tone={tone}>
            {label}
          </Badge>
        ))}
      </p>
      {space.press && <SpacePress space={space} press={space.press} />}
    </li>
  );
}

/** Coming to an open space, or not: the page's script keeps the press where there is no network. */
export function SpacePress(props: {
  readonly space: Pick<SpaceLine, 'code' | 'title'>;
  readonly press: 'join' | 'leave';
  readonly loud?: boolean;
  readonly children?: ReactNode;
}) {
  const { texts, slug } = useFrame();
  const { space, press } = props;
  return (
    <form
      method="post"
      action={`/${slug}/open-spaces/${space.code}`}
      className="actions space-press"
      data-space-form={space.code}
    >
      <input type="hidden" name="title" value={space.title} />
      <Button
        look={press === 'leave' ? 'quiet' : props.loud ? undefined : 'ghost'}
        name="act"
        value={press}
        aria-describedby={props.loud ? undefined : `space-${space.code}`}
      >
        {texts.openSpaces.page[press]}
      </Button>
      {props.children}
    </form>
  );
}

/** What an open space is to its reader. */
export function spaceBadges(
  space: Pick<SpaceLine, 'isReserved' | 'isDisplaced' | 'state' | 'isMine' | 'isJoined' | 'isFull'>,
  words: Readonly<Record<'reserved' | 'displaced' | 'waiting' | 'mine' | 'joined' | 'full', string>>,
): readonly BadgeText[] {
  if (space.isReserved) return [{ label: words.reserved }];
  return [
    ...(space.isDisplaced ? [{ label: words.displaced, tone: 'bad' as const }] : []),
    ...(space.state === 'new' ? [{ label: words.waiting, tone: 'warn' as const }] : []),
    ...(space.isMine ? [{ label: words.mine, tone: 'info' as const }] : []),
    ...(space.isJoined ? [{ label: words.joined, tone: 'good' as const }] : []),
    ...(space.isFull ? [{ label: words.full, tone: 'warn' as const }] : []),
  ];
}
