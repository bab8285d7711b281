import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { done, type Outcome, refuse } from '../../kernel/refusal.ts';

export type TextInArchive = { readonly path: string; readonly text: string };

export type TarballLimits = {
  /** Whether a file of this path is wanted; others are passed over. */
  readonly wants: (path: string) => boolean;
  /** Bytes of everything in the archive together, unfolded. */
  readonly mostBytes: number;
};

class TooLarge extends Error {}

/** True for what `gzip` made. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The wanted files of a `.tar.gz`, as text, in the order of the archive; nothing of it is written anywhere. */
export async function readTarball(
  bytes: Uint8Array,
  { wants, mostBytes }: TarballLimits,
): Promise<Outcome<TextInArchive[], 'broken-archive' | 'too-large'>> {
  const files: TextInArchive[] = [];
  let size = 0;
  const tar = extract();
  // Counted before anything is kept: a small archive may unfold without end.
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > mostBytes) throw new TooLarge();
      yield chunk;
    }
  };
  const unpacking = pipeline(Readable.from([bytes]), createGunzip(), counted, tar);
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      if (type !== 'file' || !wants(name)) {
        entry.resume();
        continue;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
      files.push({ path: name, text: Buffer.concat(chunks).toString('utf8') });
    }
    await unpacking;
    return done(files);
  } catch (error) {
    // The reason is the pipeline's; the loop only sees that the archive ended early.
    const reason = await unpacking.catch((thrown: unknown) => thrown);
    return refuse(reason instanceof TooLarge || error instanceof TooLarge ? 'too-large' : 'broken-archive');
  }
}
