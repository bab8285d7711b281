import { readRole } from '#people';
import type { RecordedAct } from '../../platform/audit.ts';
import type { ActFacts } from '../../texts/en/manage-house.ts';
import type { Texts } from '../../texts/texts.ts';

/** What somebody did as a sentence; ids are never shown. */
export function actSentence(act: RecordedAct & { readonly by: string | null }, texts: Texts): string {
  const words = texts.manage.house;
  const sentences: Readonly<Record<string, ((facts: ActFacts) => string) | undefined>> = words.acts;
  const role = readRole(String(act.facts.role ?? ''));
  const number = Number(act.facts.changes ?? act.facts.sessions ?? act.facts.n ?? 0);
  const facts: ActFacts = {
    by: act.by ? words.audit.by({ name: act.by }) : words.audit[act.personId === null ? 'machine' : 'gone'],
    subject: subjectOf(act),
    fields: fieldNames(String(act.facts.fields ?? ''), texts),
    role: role ? texts.people.roles[role].name : '',
    n: Number.isFinite(number) ? number : 0,
  };
  const sentence = sentences[act.act];
  return sentence ? sentence(facts) : words.otherAct({ ...facts, act: act.act });
}

/** What was removed is known by its name: its code says nothing to anybody any more. */
function subjectOf({ subject, facts }: RecordedAct): string {
  const name = facts.title ?? facts.name;
  if (typeof name === 'string' && name) return name;
  return isId(subject) ? '' : subject;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);
}

/** Names of an edition's fields as the settings call them. */
function fieldNames(fields: string, texts: Texts): string {
  const own = texts.manage.house.settings;
  const known: Readonly<Record<string, string>> = {
    name: own.name,
    slug: own.slug,
    startsOn: own.startsOn,
    endsOn: own.endsOn,
    zone: own.zone,
    mode: own.mode,
    venueName: own.venueName,
    address: own.address,
    city: own.city,
    country: own.country,
    latitude: own.latitude,
    longitude: own.longitude,
    website: own.website,
    tagline: own.tagline,
    about: own.about,
    forWhom: own.forWhom,
    takePart: own.takePart,
    accent: own.accent,
    logoFile: own.logo,
    coverFile: own.cover,
    channels: own.channels,
    callOpensAt: own.callOpensAt,
    callClosesAt: own.callClosesAt,
    ticketsOpenAt: own.ticketsOpenAt,
    aidClosesAt: own.aidClosesAt,
    isPublic: own.tabs.seen,
    isRehearsal: texts.rehearsal.title,
  };
  return fields
    .split(', ')
    .filter(Boolean)
    .map((field) => known[field] ?? field)
    .join(', ');
}
