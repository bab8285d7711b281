import { conductReaders, conductReports, emergency } from '../content/conduct.ts';

/** Who reads reports to the rehearsal's conduct team, whom one reaches at once, and what waits on the desk. */
export const rehearsalConduct = { readers: conductReaders, reports: conductReports, emergency };
