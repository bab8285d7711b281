import { useRouteLoaderData } from 'react-router';
import { RehearsalBar } from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import { textsFor } from '../texts/texts.ts';
import type { loader as rootLoader } from './root.tsx';

/** Says over every page of a rehearsal what time it is there, and leads to where the clock is moved. */
export function RehearsalNote(props: {
  /** The rehearsal's moment in words. */
  readonly moment: string;
  /** The page to come back to. */
  readonly path: string;
  readonly locale: Locale;
}) {
  const words = textsFor(props.locale).site.rehearsal;
  return (
    <RehearsalBar
      label={words.bar({ moment: '' })}
      sentence={
        <>
          <b>{words.bar({ moment: props.moment })}</b> <span className="wide-only">{words.barNote}</span>{' '}
          <a href={`/rehearsal?next=${encodeURIComponent(props.path)}`}>{words.move}</a>
        </>
      }
    />
  );
}

/** The note over pages that belong to no edition; nothing outside of a rehearsal. */
export function SiteRehearsalNote(props: { readonly path: string; readonly locale: Locale }) {
  const rehearsal = useRouteLoaderData<typeof rootLoader>('root')?.rehearsal;
  return rehearsal && <RehearsalNote moment={rehearsal.moment} {...props} />;
}
