import { useRouteLoaderData } from 'react-router';
import type { EditionPhase } from '#directory';
import type { Unseen } from '#live';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { AnnouncementView } from '../announce/announcement-view.ts';

/** What the frame around an edition's pages needs. */
export type FrameData = {
  readonly name: string;
  readonly slug: string;
  readonly logo: string | null;
  readonly accentHref: string;
  /** So that the edition can be put on a home screen under its own name. */
  readonly manifestHref: string;
  readonly phase: EditionPhase;
  readonly isPublic: boolean;
  readonly mayManage: boolean;
  /** How many releases changed something of the reader's, and how many announcements were said to them, that they have not looked at yet. */
  readonly unseen: Unseen;
  /** What the team said with urgency in the last hours that the reader has not looked at yet. */
  readonly urgent: readonly Pick<AnnouncementView, 'id' | 'title' | 'lang' | 'when'>[];
  /** The sale is open: a way to it stands in the menu. */
  readonly sellsTickets: boolean;
  readonly viewerName: string | null;
  /** Whose things wait in this browser, without telling who that is; `null` without an account. */
  readonly owner: string | null;
  readonly locale: Locale;
  readonly path: string;
  readonly search: string;
  /** Where this installation is reached: `https://hallway.example`. */
  readonly origin: string;
  /** The zone in which times are shown, and the venue's. */
  readonly zone: string;
  readonly venueZone: string;
  /** The house's time, which in rehearsal is not the reader's. */
  readonly now: string;
  /** Stars of this edition came in a cookie: from before the page's script ran, or without one. */
  readonly cookieStars: boolean;
  /** The rehearsal's moment in words; `null` outside rehearsal. */
  readonly rehearsal: string | null;
};

/** The frame's data and the texts of its language, for the pages inside it. */
export function useFrame() {
  const frame = useRouteLoaderData<FrameData>('edition/layout');
  if (!frame) throw new Error('This page is outside of an edition.');
  return { ...frame, texts: textsFor(frame.locale) };
}
