import { announcementRows } from '../content/announcements.ts';

/** What the rehearsal's team has said so far. */
export const rehearsalAnnouncements = announcementRows;
