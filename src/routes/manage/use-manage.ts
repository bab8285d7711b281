import { useRouteLoaderData } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';

/** What the frame around the organisers' pages needs. */
export type ManageFrameData = {
  readonly name: string;
  readonly slug: string;
  readonly zone: string;
  readonly accentHref: string;
  readonly isPublic: boolean;
  readonly viewerName: string | null;
  readonly locale: Locale;
  readonly path: string;
  readonly search: string;
  /** The page's own, by which a library may bring a style sheet. */
  readonly nonce: string;
  /** The rehearsal's moment in words; `null` outside rehearsal. */
  readonly rehearsal: string | null;
  /** May change sessions, speakers, rooms and the timetable. */
  readonly mayEdit: boolean;
  /** May change the edition, its pages and team. */
  readonly mayOrganise: boolean;
  /** Says of every room how full it is. */
  readonly leadsRooms: boolean;
  /** Is one of its owners. */
  readonly isOwner: boolean;
  /** May look after the board of open spaces. */
  readonly keepsBoard: boolean;
  readonly counts: {
    readonly sessions: number;
    /** Confirmed sessions without a time. */
    readonly unplaced: number;
    readonly speakers: number;
    readonly rooms: number;
    readonly tracks: number;
    readonly releases: number;
  };
};

/** The frame's data and the texts of its language, for the organisers' pages inside it. */
export function useManage() {
  const frame = useRouteLoaderData<ManageFrameData>('manage/frame');
  if (!frame) throw new Error('This page is outside of the organisers’ frame.');
  const texts = textsFor(frame.locale);
  const home = `/${frame.slug}/manage`;
  return { ...frame, texts, words: texts.manage, home, to: (end: string) => `${home}/${end}` };
}
