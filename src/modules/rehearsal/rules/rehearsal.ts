import type { Channel, EditionMode } from '#directory';
import type { Role } from '#people';
import type { Programme, ProgrammeHead, SessionKind, Sponsor } from '#programme';
import type { Locale, LocalisedText } from '../../../kernel/locale.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';

/** A page that organisers wrote; `body` is Markdown. */
export type InformationPage = {
  readonly slug: string;
  readonly title: LocalisedText;
  readonly body: LocalisedText;
};

export type Job = {
  readonly code: string;
  readonly title: string;
  /** Name of a sponsor of the same edition. */
  readonly employer: string;
  readonly place: string;
  readonly remote: 'no' | 'partly' | 'yes';
  /** As the employer wrote it: amount, currency, period. */
  readonly salary: string;
  /** Markdown. */
  readonly description: string;
  readonly link: string;
};

/** A channel as the directory keeps it, with a sentence about it. */
export type RehearsalChannel = Channel & { readonly note: LocalisedText };

export type Announcement = {
  readonly code: string;
  readonly at: InstantText;
  readonly title: LocalisedText;
  readonly body: LocalisedText;
  readonly urgent: boolean;
};

/** A call for proposals with its dates. */
export type CallDates = {
  readonly opensAt: InstantText;
  readonly closesAt: InstantText;
  readonly decisionsOn: DateText;
  readonly kinds: readonly SessionKind[];
  readonly note: LocalisedText;
};

export type RehearsalRelease = {
  readonly name: string;
  readonly releasedAt: InstantText;
  readonly programme: Programme;
};

/** Facts of an edition beside its programme. */
export type EditionFacts = {
  readonly tagline: LocalisedText;
  readonly mode: EditionMode;
  readonly address: string;
  /** ISO 3166-1; the city is invented, its sea is not. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly expectedPeople: number;
  readonly purposes: readonly string[];
  readonly forWhom: LocalisedText;
  /** Markdown. */
  readonly takePart: LocalisedText;
  readonly special: LocalisedText;
  readonly ticketsFrom: InstantText;
  readonly aidUntil: InstantText;
};

export type AnnouncedKeynote = {
  readonly name: string;
  readonly biography: string;
  readonly title: string | null;
};

export type RehearsalEdition = {
  readonly slug: string;
  readonly phase: 'past' | 'current' | 'coming';
  /** `#rrggbb` */
  readonly accent: string;
  readonly head: ProgrammeHead;
  readonly facts: EditionFacts;
  /** The earliest first; the last one is what the public sees. Empty before anything is released. */
  readonly releases: readonly RehearsalRelease[];
  /** What the organisers work on. */
  readonly working: Programme;
  readonly sponsors: readonly Sponsor[];
  readonly pages: readonly InformationPage[];
  readonly jobs: readonly Job[];
  readonly channels: readonly RehearsalChannel[];
  readonly announcements: readonly Announcement[];
  readonly announcedKeynotes: readonly AnnouncedKeynote[];
  readonly call: CallDates | null;
};

export const castKeys = ['organiser', 'speaker', 'attendee', 'volunteer', 'sponsor'] as const;
export type CastKey = (typeof castKeys)[number];

/** A person for one-click sign-in. */
export type CastMember = {
  readonly key: CastKey;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly pronouns: string | null;
  readonly headline: string;
  readonly locale: Locale;
  /** BCP 47 tags of the languages that this person speaks. */
  readonly languages: readonly string[];
  /** Code of the speaker in the current edition who is this person. */
  readonly speakerCode: string | null;
  readonly sponsorName: string | null;
  readonly grants: readonly { readonly edition: string; readonly role: Role }[];
};

export type Rehearsal = {
  readonly seed: number;
  readonly conference: {
    readonly slug: string;
    readonly name: string;
    readonly about: LocalisedText;
    readonly website: string;
  };
  readonly past: RehearsalEdition;
  readonly current: RehearsalEdition;
  readonly coming: RehearsalEdition;
  /** The three states of the current edition's programme, also found in its `releases` and `working`. */
  readonly changes: {
    readonly firstRelease: Programme;
    readonly released: Programme;
    readonly working: Programme;
  };
  readonly cast: readonly CastMember[];
  /** Where the movable clock starts: 10:25 venue time on the first conference day. */
  readonly startsAt: InstantText;
};
