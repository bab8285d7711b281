import type { Locale, LocalisedText } from '../../../kernel/locale.ts';
import type { DateText, InstantText, ZoneName } from '../../../kernel/time.ts';

/** The kinds of session, the field's terms (docs/words.md). `notice` is a timed information such as "registration opens". */
export const sessionKinds = [
  'talk',
  'tutorial',
  'workshop',
  'keynote',
  'panel',
  'poster',
  'lightning-talk',
  'summit',
  'lab',
  'open-space',
  'sprint',
  'social',
  'break',
  'plenary',
  'notice',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const levels = ['beginner', 'intermediate', 'advanced', 'all'] as const;
export type Level = (typeof levels)[number];

export const deliveries = ['on-site', 'remote', 'hybrid'] as const;
export type Delivery = (typeof deliveries)[number];

/** A link with the words to show for it; `url` is http(s) or mailto. */
export type Link = { readonly label: string; readonly url: string };

/** When and where: a start, an end and one or more rooms (several for a plenary that all rooms follow). */
export type Slot = {
  readonly start: InstantText;
  /** Never before `start`; equal to it for a notice that has no length. */
  readonly end: InstantText;
  /** Codes of rooms, the main one first; empty if the room is not known yet. */
  readonly rooms: readonly string[];
};

export type Room = {
  readonly code: string;
  readonly name: string;
  /** People; `null` if not known. */
  readonly capacity: number | null;
  readonly floor: string | null;
  readonly description: string | null;
  readonly accessibility: string | null;
  /** Place on the floor plan in thousandths of its width and height; `null` if there is no pin. */
  readonly pin: { readonly x: number; readonly y: number } | null;
};

export type Track = {
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
  /** Which of the eight track colours, 1 to 8. */
  readonly colour: number;
};

export type Speaker = {
  readonly code: string;
  readonly name: string;
  readonly pronouns: string | null;
  readonly affiliation: string | null;
  /** Markdown. */
  readonly biography: string | null;
  /** An address of a picture: our own `/files/…` or, in an import, the source's. */
  readonly picture: string | null;
  readonly links: readonly Link[];
};

export type SessionTranslation = {
  readonly title?: string;
  readonly abstract?: string;
  readonly description?: string;
};

export type Session = {
  /** Stable and public, unique in the edition; in an import the source's own key. */
  readonly code: string;
  /** Stable positive integer for formats that want a number. */
  readonly number: number;
  /** Stable UUID for formats that want a guid. */
  readonly guid: string;
  readonly kind: SessionKind;
  /** What the organisers call this kind, where it says more than `kind` ("Charla", "Sponsor workshop"). */
  readonly kindLabel: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** Markdown, a paragraph. */
  readonly abstract: string | null;
  /** Markdown, at length. */
  readonly description: string | null;
  readonly contentNotes: string | null;
  /** Code of the track. */
  readonly track: string | null;
  readonly level: Level | null;
  /** BCP 47 tag of the language spoken. */
  readonly language: string | null;
  /** Codes of speakers in order. */
  readonly speakers: readonly string[];
  /** `false` is shown as "not recorded: be there"; `null` if not known. */
  readonly recorded: boolean | null;
  readonly delivery: Delivery;
  readonly links: readonly Link[];
  readonly tags: readonly string[];
  /** `null`: time to be announced. */
  readonly slot: Slot | null;
  /** Planned length; known even before there is a slot. */
  readonly minutes: number | null;
  /** Code of the session that this one is nested in (a poster in its poster session). */
  readonly parent: string | null;
  readonly status: 'confirmed' | 'cancelled';
  readonly translations: Partial<Record<Locale, SessionTranslation>>;
};

/** What a programme says of its edition, so that a document stands on its own. */
export type ProgrammeHead = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly startsOn: DateText;
  readonly endsOn: DateText;
  readonly zone: ZoneName;
  readonly venue: string | null;
  readonly city: string | null;
  readonly website: string | null;
  /** Text by language that introduces the edition, Markdown. */
  readonly about: LocalisedText;
};

export type Sponsor = {
  readonly name: string;
  readonly level: string;
  /** 0 is the highest level. */
  readonly levelOrder: number;
  readonly website: string | null;
  readonly logo: string | null;
  readonly description: string | null;
  readonly booth: string | null;
  readonly jobFairTable: string | null;
};

/** A whole programme as one plain document: what is imported, released, compared and exported. JSON-safe. */
export type Programme = {
  readonly head: ProgrammeHead;
  readonly rooms: readonly Room[];
  readonly tracks: readonly Track[];
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
};
