import {
  anywhereZone,
  deadlineZone,
  type Listing,
  type WrittenFacts,
  writableFacts,
  writtenFacts,
} from '#directory';
import { isZone, type ZoneName } from '../../kernel/time.ts';

export const zoneChoices = ['anywhere', 'utc', 'own'] as const;
export type ZoneChoice = (typeof zoneChoices)[number];

/** Everything that the form carries from step to step. */
export type Written = {
  readonly facts: WrittenFacts;
  readonly zone: ZoneChoice;
  readonly link: string;
  readonly note: string;
  readonly email: string;
  readonly trap: string;
  readonly token: string;
};

/** The form as it is opened: filled with what is known. */
export function opened(listing: Listing | null, token: string): Written {
  const zone = listing && deadlineZone(listing) !== anywhereZone ? 'own' : 'anywhere';
  return { facts: writtenFacts(listing), zone, link: '', note: '', email: '', trap: '', token };
}

/** The form as it was sent. Boxes that nobody ticked are not in it: they count as empty. */
export function writtenIn(form: FormData): Written {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 4_000) : '';
  };
  return {
    facts: factsIn(form, () => true),
    zone: zoneChoices.find((choice) => choice === text('deadlineZone')) ?? 'anywhere',
    link: text('link'),
    note: text('note').replace(/\r\n?/g, '\n'),
    email: text('email'),
    trap: text('homepage'),
    token: text('token'),
  };
}

/** The facts of a form that shows these fields. */
export function factsIn(form: FormData, isShown: (field: string) => boolean): WrittenFacts {
  const values = (field: string) =>
    form
      .getAll(field)
      .flatMap((value) => (typeof value === 'string' ? [value.slice(0, 1_000)] : []))
      .slice(0, 50);
  return Object.fromEntries(writableFacts.filter(isShown).map((field) => [field, values(field)]));
}

/** What was written for a missing edition, now over a listing that it turned out to be: what was left empty is as it is known. */
export function over(listing: Listing, written: Written): Written {
  const filled = Object.fromEntries(
    Object.entries(written.facts).filter(([, values]) => values.some((text) => text.trim())),
  );
  return { ...written, facts: { ...writtenFacts(listing), ...filled } };
}

/** The zone in which the deadlines of a form are meant. */
export function zoneOf(written: Written, listing: Listing | null): ZoneName {
  if (written.zone === 'utc') return 'UTC';
  const own = written.facts.zone?.[0]?.trim() || listing?.zone;
  return written.zone === 'own' && own && isZone(own) ? own : anywhereZone;
}
