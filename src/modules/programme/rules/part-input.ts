import { isLink } from '../../../kernel/links.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Room, Speaker, Track } from './programme.ts';

/** What organisers write about a speaker; the picture comes by an upload of its own. */
export type SpeakerInput = Omit<Speaker, 'code' | 'picture'>;
export type RoomInput = Omit<Room, 'code'>;
export type TrackInput = Omit<Track, 'code'>;

/** What a form shows of a speaker. */
export function speakerInputOf(speaker: Speaker): SpeakerInput {
  const { code: _code, picture: _picture, ...given } = speaker;
  return given;
}

export type PartInputCode =
  | 'name-empty'
  | 'text-too-long'
  | 'link-not-usable'
  | 'capacity-not-usable'
  | 'pin-not-usable'
  | 'colour-unknown';

/** One line of text, its spaces tidied; `null` if there is none. */
export function wordsOf(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

/** Several lines of text with the line ends of documents; `null` if there is none. */
export function linesOf(text: string | null): string | null {
  return text?.replace(/\r\n?/g, '\n').trim() || null;
}

/** The input as it is kept. */
export function cleanSpeaker(input: SpeakerInput): SpeakerInput {
  return {
    name: wordsOf(input.name) ?? '',
    pronouns: wordsOf(input.pronouns),
    affiliation: wordsOf(input.affiliation),
    biography: linesOf(input.biography),
    links: input.links.map((link) => ({ label: link.label.trim() || link.url.trim(), url: link.url.trim() })),
  };
}

/** The first thing that is wrong with a cleaned speaker. */
export function speakerProblem(input: SpeakerInput): Refusal<PartInputCode> | null {
  const bad = input.links.find((link) => !isLink(link.url));
  return (
    nameProblem(input.name) ??
    tooLong('pronouns', input.pronouns, 60) ??
    tooLong('affiliation', input.affiliation, 200) ??
    tooLong('biography', input.biography, 20_000) ??
    (bad ? { code: 'link-not-usable', field: 'links', details: { url: bad.url } } : null)
  );
}

/** The input as it is kept. */
export function cleanRoom(input: RoomInput): RoomInput {
  return {
    name: wordsOf(input.name) ?? '',
    capacity: input.capacity,
    pin: input.pin,
    floor: wordsOf(input.floor),
    description: linesOf(input.description),
    accessibility: linesOf(input.accessibility),
  };
}

/** The first thing that is wrong with a cleaned room. */
export function roomProblem(input: RoomInput): Refusal<PartInputCode> | null {
  const { capacity, pin } = input;
  const inside = (place: number) => Number.isInteger(place) && place >= 0 && place <= 1000;
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 0 && capacity <= 1_000_000))
    return { code: 'capacity-not-usable', field: 'capacity' };
  if (pin && !(inside(pin.x) && inside(pin.y))) return { code: 'pin-not-usable', field: 'pin' };
  return (
    nameProblem(input.name) ??
    tooLong('floor', input.floor, 80) ??
    tooLong('description', input.description, 5_000) ??
    tooLong('accessibility', input.accessibility, 5_000)
  );
}

/** The input as it is kept. */
export function cleanTrack(input: TrackInput): TrackInput {
  const { colour } = input;
  return { colour, name: wordsOf(input.name) ?? '', description: linesOf(input.description) };
}

/** The first thing that is wrong with a cleaned track. */
export function trackProblem(input: TrackInput): Refusal<PartInputCode> | null {
  if (!(Number.isInteger(input.colour) && input.colour >= 1 && input.colour <= 8))
    return { code: 'colour-unknown', field: 'colour' };
  return nameProblem(input.name) ?? tooLong('description', input.description, 5_000);
}

function nameProblem(name: string): Refusal<PartInputCode> | null {
  return name ? tooLong('name', name, 200) : { code: 'name-empty', field: 'name' };
}

function tooLong(field: string, text: string | null, most: number): Refusal<PartInputCode> | null {
  const length = text?.length ?? 0;
  return length > most ? { code: 'text-too-long', field, details: { most, length } } : null;
}
