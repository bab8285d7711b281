import { aboutRows, tableRows } from '../content/meeting-rows.ts';

/** What stands in the rehearsal's meetings: tables, and what people ask about. */
export const rehearsalMeetings = { tables: tableRows, about: aboutRows };
