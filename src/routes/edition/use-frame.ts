import { useRouteLoaderData } from 'react-router';
import type { EditionPhase } from '#directory';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';

/** What the frame around an edition's pages needs. */
export type FrameData = {
  readonly name: string;
  readonly slug: string;
  readonly logo: string | null;
  readonly accentHref: string;
  readonly phase: EditionPhase;
  readonly isPublic: boolean;
  readonly mayManage: boolean;
  readonly viewerName: string | null;
  readonly locale: Locale;
  readonly path: string;
  readonly search: string;
  /** The rehearsal's moment in words; `null` outside rehearsal. */
  readonly rehearsal: string | null;
};

/** The frame's data and the texts of its language, for the pages inside it. */
export function useFrame() {
  const frame = useRouteLoaderData<FrameData>('edition/layout');
  if (!frame) throw new Error('This page is outside of an edition.');
  return { ...frame, texts: textsFor(frame.locale) };
}
