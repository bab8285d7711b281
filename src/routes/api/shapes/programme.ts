import { z } from '@hono/zod-openapi';
import { licences } from '#live';
import type { OpenMaterial } from '#live/server';
import {
  deliveries,
  levels,
  type Room,
  type Session,
  type Speaker,
  sessionKinds,
  type Track,
} from '#programme';
import { links } from './basics.ts';

const translation = z.object({
  title: z.string().optional(),
  abstract: z.string().optional(),
  description: z.string().optional(),
});

export const slot = z
  .object({
    start: z.string().openapi({ example: '2027-05-14T13:00:00Z' }),
    end: z.string(),
    rooms: z.array(z.string()).openapi({ description: 'Codes of rooms, the main one first.' }),
  })
  .openapi('Slot');

const material = z
  .object({
    kind: z.enum(['link', 'file']),
    title: z.string(),
    url: z.string().openapi({ description: 'Where it is opened; a file is saved from there.' }),
    file: z
      .object({ name: z.string(), bytes: z.int() })
      .nullable()
      .openapi({ description: 'null: it is a link.' }),
    licence: z
      .enum(licences)
      .nullable()
      .openapi({ description: 'SPDX name; null: all rights stay with whoever made it.' }),
  })
  .openapi('Material');

export const session = z
  .object({
    code: z.string(),
    number: z.int(),
    guid: z.string(),
    kind: z.enum(sessionKinds),
    kindLabel: z.string().nullable().openapi({ description: 'What the organisers call this kind.' }),
    title: z.string(),
    subtitle: z.string().nullable(),
    abstract: z.string().nullable().openapi({ description: 'Markdown.' }),
    description: z.string().nullable().openapi({ description: 'Markdown.' }),
    contentNotes: z.string().nullable(),
    track: z.string().nullable().openapi({ description: 'Code of the track.' }),
    level: z.enum(levels).nullable(),
    language: z.string().nullable().openapi({ description: 'BCP 47 tag of the language spoken.' }),
    speakers: z.array(z.string()).openapi({ description: 'Codes of speakers, in order.' }),
    recorded: z.boolean().nullable(),
    delivery: z.enum(deliveries),
    links,
    tags: z.array(z.string()),
    slot: z.union([slot, z.null()]).openapi({ description: 'null: time to be announced.' }),
    minutes: z.int().nullable(),
    parent: z.string().nullable().openapi({ description: 'Code of the session that this one is part of.' }),
    status: z.enum(['confirmed', 'cancelled']),
    translations: z.object({
      en: translation.optional(),
      ko: translation.optional(),
      'zh-Hans': translation.optional(),
    }),
    materials: z.array(material).openapi({
      description:
        'What everybody may open: slides, files, code. What is for those who take part is not here.',
    }),
    url: z.string(),
  })
  .openapi('Session');

export const speaker = z
  .object({
    code: z.string(),
    name: z.string(),
    pronouns: z.string().nullable(),
    affiliation: z.string().nullable(),
    biography: z.string().nullable().openapi({ description: 'Markdown.' }),
    picture: z.string().nullable(),
    links,
    sessions: z.array(z.string()).openapi({ description: 'Codes of their sessions.' }),
    url: z.string(),
  })
  .openapi('Speaker');

export const room = z
  .object({
    code: z.string(),
    name: z.string(),
    capacity: z.int().nullable(),
    floor: z.string().nullable(),
    description: z.string().nullable(),
    accessibility: z.string().nullable(),
    pin: z
      .object({ x: z.number(), y: z.number() })
      .nullable()
      .openapi({ description: 'Place on the floor plan, in thousandths.' }),
    url: z.string(),
  })
  .openapi('Room');

export const track = z
  .object({ code: z.string(), name: z.string(), description: z.string().nullable(), colour: z.int() })
  .openapi('Track');

/** A session as the API shows it, with what everybody may open beside it; `page` is the edition's address. */
export function sessionView(
  of: Session,
  materials: readonly OpenMaterial[],
  page: string,
): z.infer<typeof session> {
  const url = `${page}/sessions/${encodeURIComponent(of.code)}`;
  return {
    ...of,
    speakers: [...of.speakers],
    links: of.links.map((each) => ({ ...each })),
    tags: [...of.tags],
    slot: of.slot && { ...of.slot, rooms: [...of.slot.rooms] },
    materials: materials.map(({ id, title, file, licence, ...link }) => ({
      ...{ kind: file ? ('file' as const) : ('link' as const), title },
      ...{ url: link.url ?? `${url}/materials/${id}`, file, licence },
    })),
    url,
  };
}

/** A speaker as the API shows them, with the codes of their sessions. */
export function speakerView(
  of: Speaker,
  sessions: readonly Session[],
  page: string,
  origin: string,
): z.infer<typeof speaker> {
  return {
    ...of,
    picture: of.picture?.startsWith('/') ? `${origin}${of.picture}` : of.picture,
    links: of.links.map((each) => ({ ...each })),
    sessions: sessions.map(({ code }) => code),
    url: `${page}/speakers/${encodeURIComponent(of.code)}`,
  };
}

/** A room as the API shows it. */
export function roomView(of: Room, page: string): z.infer<typeof room> {
  const { code, name, capacity, floor, description, accessibility, pin } = of;
  const url = `${page}/rooms/${encodeURIComponent(code)}`;
  return { code, name, capacity, floor, description, accessibility, pin, url };
}

/** A track as the API shows it. */
export function trackView({ code, name, description, colour }: Track): z.infer<typeof track> {
  return { code, name, description, colour };
}
