import type { WritableFact } from '#directory';
import type { Texts } from '../../texts/texts.ts';

type Part = Exclude<keyof Texts['editing']['suggest']['parts'], 'proof'>;

/** The parts of the form with their facts; the first stand open, as what everybody knows. */
export const factGroups: readonly {
  readonly part: Part;
  readonly open: boolean;
  readonly fields: readonly WritableFact[];
}[] = [
  { part: 'basics', open: true, fields: ['name', 'series', 'startsOn', 'endsOn', 'website', 'state'] },
  { part: 'place', open: true, fields: ['mode', 'city', 'country', 'region', 'venueName', 'zone'] },
  { part: 'call', open: false, fields: ['callState', 'callUrl', 'callOpensAt', 'callClosesAt'] },
  {
    part: 'tickets',
    open: false,
    fields: [
      'priceFrom',
      'priceCurrency',
      'ticketsUrl',
      'ticketsOpenAt',
      'earlyBirdEndsAt',
      'ticketsCloseAt',
    ],
  },
  {
    part: 'care',
    open: false,
    fields: ['aidOffered', 'childcare', 'aidUrl', 'aidClosesAt', 'accessibility'],
  },
  { part: 'about', open: false, fields: ['topics', 'languages', 'expectedPeople', 'formats'] },
  { part: 'links', open: false, fields: ['conductUrl', 'sponsorUrl', 'recordingsUrl'] },
];
