import { useRouteLoaderData } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';

export type GroupsFrameData = {
  readonly locale: Locale;
  readonly viewerName: string | null;
  readonly path: string;
  readonly search: string;
  readonly signedIn: boolean;
};

/** The frame's data and the texts of its language, for all pages about groups. */
export function useGroups() {
  const frame = useRouteLoaderData<GroupsFrameData>('groups/frame');
  if (!frame) throw new Error('This page is outside of the frame of groups.');
  const texts = textsFor(frame.locale);
  return { ...frame, texts, words: texts.groups };
}
