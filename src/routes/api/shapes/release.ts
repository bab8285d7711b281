import { z } from '@hono/zod-openapi';
import type { ImportRemark, ProgrammeChange } from '#programme';
import type { ReleaseHead } from '#programme/server';
import { slot } from './programme.ts';

export const change = z
  .object({
    kind: z.string().openapi({ example: 'moved', description: 'What happened: added, moved, retitled, …' }),
    code: z.string().optional().openapi({ description: 'Of the session, room, track or speaker.' }),
    title: z.string().optional(),
    name: z.string().optional(),
    before: z.union([slot, z.string(), z.null()]).optional(),
    after: z.union([slot, z.null()]).optional(),
    time: z.boolean().optional(),
    room: z.boolean().optional(),
    joined: z.array(z.string()).optional(),
    left: z.array(z.string()).optional(),
    fields: z.array(z.string()).optional(),
  })
  .openapi('Change', { description: 'One difference between two versions of a programme.' });

export const releaseHead = z
  .object({
    number: z.int(),
    name: z.string(),
    note: z.string().nullable(),
    releasedAt: z.string(),
    changes: z.int().openapi({ description: 'How many changes since the release before.' }),
    links: z.object({ self: z.string() }),
  })
  .openapi('ReleaseHead');

export const release = releaseHead
  .omit({ changes: true })
  .extend({ changes: z.array(change) })
  .openapi('Release', { description: 'A named, published version of the timetable with what it changed.' });

export const importReport = z
  .object({
    id: z.string(),
    format: z.string().optional().openapi({ description: 'As it was found out when the file was read.' }),
    state: z.string().openapi({ description: 'waiting, applied or discarded.' }),
    source: z.string(),
    counted: z.record(z.string(), z.int()).openapi({ description: 'Rows of the source by kind.' }),
    found: z.object({ sessions: z.int(), speakers: z.int(), rooms: z.int(), tracks: z.int() }),
    remarks: z.array(
      z.object({
        weight: z.enum(['lost', 'changed', 'noted']),
        code: z.string(),
        subject: z.string(),
        field: z.string().optional(),
        value: z.string().optional(),
        count: z.int().optional(),
      }),
    ),
    changes: z.array(change).openapi({ description: 'What applying it would change.' }),
    links: z.object({ self: z.string(), apply: z.string() }),
  })
  .openapi('ImportReport', {
    description:
      'What a file holds, everything in it that could not be used as it stands, and what it would change.',
  });

/** A change as the API shows it: as the programme says it. */
export function changeView(of: ProgrammeChange): z.infer<typeof change> {
  return structuredClone(of) as z.infer<typeof change>;
}

/** A remark as the API shows it. */
export function remarkView({ weight, code, subject, field, value, count }: ImportRemark) {
  return { weight, code, subject, field, value, count };
}

/** A release without its changes. Who released it is the team's own business. */
export function releaseHeadView(
  of: ReleaseHead & { readonly changes: readonly ProgrammeChange[] },
  self: string,
): z.infer<typeof releaseHead> {
  const { number, name, note, releasedAt } = of;
  return { number, name, note, releasedAt, changes: of.changes.length, links: { self: `${self}/${number}` } };
}
