import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CannotStart } from '../config.ts';
import { type Member, readContainer } from './container.ts';

const memberEntry = z.object({ name: z.string(), bytes: z.int(), sha256: z.string().length(64) });
const tableEntry = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int(),
  members: z.array(memberEntry),
});
const sequenceEntry = z.object({
  schema: z.string(),
  name: z.string(),
  /** As text: a sequence may be beyond what a JavaScript number can tell apart. */
  value: z.string(),
  called: z.boolean(),
});
const manifestShape = z.object({
  format: z.literal('hallway-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(tableEntry),
  sequences: z.array(sequenceEntry),
});

/** What a backup says about itself: the structure it fits, every table with its rows, and the SHA-256 of every member. */
export type Manifest = z.infer<typeof manifestShape>;
export type BackedUpTable = z.infer<typeof tableEntry>;

export const manifestName = 'manifest.json';
export const manifestSumName = 'manifest.json.sha256';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a whole backup and compares every byte with its manifest; throws `CannotStart` when it is cut short, altered or no backup. */
export async function verifyBackup(from: string): Promise<Manifest> {
  const found = await readSums(from);
  const { manifestBytes } = found;
  const sum = found.sums.pop();
  const own = found.sums.pop();
  if (!manifestBytes || sum?.name !== manifestSumName || own?.name !== manifestName) {
    throw refused(from, 'it has no manifest at its end');
  }
  if (sum.text !== sha256(manifestBytes)) throw refused(from, 'its manifest was altered');
  const manifest = parseManifest(manifestBytes, from);
  const expected = manifest.tables.flatMap((table) => table.members);
  const wrong = expected.find((member, place) => {
    const there = found.sums[place];
    return there?.name !== member.name || there.bytes !== member.bytes || there.sha256 !== member.sha256;
  });
  if (wrong) throw refused(from, `its part ${wrong.name} was altered`);
  if (found.sums.length !== expected.length)
    throw refused(from, 'it has parts that its manifest does not name');
  return manifest;
}

type Sum = { name: string; bytes: number; sha256: string; text: string };

async function readSums(from: string): Promise<{ sums: Sum[]; manifestBytes: Buffer | null }> {
  const sums: Sum[] = [];
  let manifestBytes: Buffer | null = null;
  try {
    for await (const { name, bytes } of readContainer(from)) {
      if (name === manifestName) manifestBytes = bytes;
      const text = name === manifestSumName ? bytes.toString('utf8') : '';
      sums.push({ name, bytes: bytes.length, sha256: sha256(bytes), text });
    }
  } catch (error) {
    throw refused(from, error instanceof Error ? error.message : String(error), error);
  }
  return { sums, manifestBytes };
}

function parseManifest(bytes: Buffer, from: string): Manifest {
  const parsed = manifestShape.safeParse(JSON.parse(bytes.toString('utf8')));
  if (parsed.success) return parsed.data;
  throw refused(from, 'its manifest is of a form that this Hallway does not know');
}

/** The refusal of a backup file. */
export function refused(from: string, why: string, cause?: unknown): CannotStart {
  return new CannotStart(
    `The backup ${from} cannot be used: ${why.replace(/\.$/, '')}; nothing was changed.`,
    {
      cause,
    },
  );
}

/** The parts of a verified backup again, each compared once more, for the file may change between two readings. */
export async function* readParts(from: string, manifest: Manifest): AsyncGenerator<Member> {
  const sums = new Map(
    manifest.tables.flatMap((table) => table.members).map((member) => [member.name, member.sha256]),
  );
  for await (const member of readContainer(from)) {
    const expected = sums.get(member.name);
    if (!expected) continue;
    if (sha256(member.bytes) !== expected) throw refused(from, `its part ${member.name} was altered`);
    yield member;
  }
}
