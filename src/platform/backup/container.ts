import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-stream';

/** One file inside the container, small enough for memory. */
export type Member = { readonly name: string; readonly bytes: Buffer };

/**
 * Writes a `.tar.gz` under a temporary name, syncs it to disk and renames it: under `path` there is a whole file or none.
 * Only its owner may read it, for it holds people's data.
 */
export async function writeContainer<Value>(
  path: string,
  time: Date,
  fill: (add: (member: Member) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const temporary = `${path}.part`;
  const file = await open(temporary, 'wx', 0o600);
  let value: Value;
  try {
    value = await writeStream(file, time, fill);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(temporary);
    throw error;
  }
  await file.close();
  await rename(temporary, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
  return value;
}

async function writeStream<Value>(
  file: FileHandle,
  time: Date,
  fill: (add: (member: Member) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const pack = tar.pack();
  const writing = pipeline(pack, createGzip(), (bytes) => file.writeFile(bytes));
  const filling = fill((member) => addMember(pack, member, time));
  filling.then(
    () => pack.finalize(),
    (error: Error) => pack.destroy(error),
  );
  // Whichever fails takes the other with it; the cause is told, not the consequence.
  const [written, filled] = await Promise.allSettled([writing, filling]);
  if (written.status === 'fulfilled' && filled.status === 'fulfilled') return filled.value;
  const reasons = [filled, written].flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  );
  throw reasons.find((reason) => !isConsequence(reason)) ?? reasons[0];
}

function isConsequence(error: unknown): boolean {
  return error instanceof Error && /destroyed|premature close|already finalized/i.test(error.message);
}

function addMember(pack: tar.Pack, { name, bytes }: Member, time: Date): Promise<void> {
  return new Promise((done, failed) => {
    const header = { name, size: bytes.length, mode: 0o600, mtime: time };
    const sink = pack.entry(header, (error) => (error ? failed(error) : done()));
    sink.once('error', failed);
    sink.end(bytes);
  });
}

/** The members of a container in their order; throws when the file is cut short or its check sums are wrong. */
export async function* readContainer(path: string): AsyncGenerator<Member> {
  const extract = tar.extract();
  const reading = pipeline(createReadStream(path), createGunzip(), extract);
  // Told by the loop below, or by the last line; not as an error that nobody waits for.
  const outcome = reading.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    for await (const entry of extract) {
      yield { name: entry.header.name, bytes: await buffer(entry) };
    }
  } catch (error) {
    const cause = await outcome;
    throw cause && !isConsequence(cause) ? cause : error;
  }
  const cause = await outcome;
  if (cause) throw cause;
}
