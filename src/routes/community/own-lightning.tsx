import { ButtonLink, Notice } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { OwnLightningLine } from './own-lightning-load.ts';

/** What a speaker of a lightning talk has to know now: their number in a line, and loudly that they are next. */
export function OwnLightning({ talks }: { readonly talks: readonly OwnLightningLine[] }) {
  const { texts, slug } = useFrame();
  const placeOf = (code: string) => `/${slug}/sessions/${encodeURIComponent(code)}/lightning`;
  const later = talks.filter(({ isNext }) => !isNext);
  return (
    <>
      {talks
        .filter(({ isNext }) => isNext)
        .map(({ code, sentence }) => (
          <Notice
            key={code}
            tone="warn"
            title={sentence}
            action={
              <ButtonLink look="ghost" href={placeOf(code)}>
                {texts.lightning.title}
              </ButtonLink>
            }
          />
        ))}
      {later.length > 0 && (
        <ul className="card link-list">
          {later.map(({ code, sentence }) => (
            <li key={code}>
              <a href={placeOf(code)}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
