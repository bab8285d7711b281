import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isGzip, readTarball } from '../../../platform/files/read-tarball.ts';
import type { Fetched, SafeFetch, SafeFetchCode } from '../../../platform/http/safe-fetch.ts';
import type { Etags } from '../queries/sources.ts';
import type { ListFile } from '../rules/source.ts';

const mostBytes = 30 * 1024 * 1024;
const mostUnfolded = 200 * 1024 * 1024;
const timeoutMs = 60_000;

export type FetchedList =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'files';
      readonly files: readonly ListFile[];
      readonly etags: Etags;
      /** The files came out of an archive that may hold other things too. */
      readonly isArchive: boolean;
    };
export type FetchListCode = SafeFetchCode | 'broken-archive';

/**
 * Fetches the files of a list from their addresses, in order; an archive (`.tar.gz`) is unpacked. Nothing is read where no address
 * has anything new; where one has, all are read, as a list is only whole together.
 */
export async function fetchList(
  fetch: SafeFetch,
  addresses: readonly string[],
  etags: Etags = {},
  beforeEach: () => Promise<void> = async () => undefined,
): Promise<Outcome<FetchedList, FetchListCode>> {
  const fresh: (Fetched | null)[] = [];
  for (const address of addresses) {
    await beforeEach();
    const answer = await ask(fetch, address, etags[address]);
    if (!answer.ok) return answer;
    fresh.push(answer.value);
  }
  if (fresh.every((one) => one === null)) return done({ kind: 'unchanged' });
  const all: { address: string; fetched: Fetched }[] = [];
  for (const [at, address] of addresses.entries()) {
    const known = fresh[at];
    if (known) {
      all.push({ address, fetched: known });
      continue;
    }
    await beforeEach();
    const answer = await ask(fetch, address);
    if (!answer.ok) return answer;
    if (answer.value) all.push({ address, fetched: answer.value });
  }
  return unpackAll(all);
}

/** The files at one address, for whoever wants to look at them. */
export async function fetchFiles(
  fetch: SafeFetch,
  address: string,
): Promise<Outcome<readonly ListFile[], FetchListCode>> {
  const fetched = await fetchList(fetch, [address]);
  if (!fetched.ok) return fetched;
  return done(fetched.value.kind === 'files' ? fetched.value.files : []);
}

/** `null`: the server says that it is what was read the last time. */
async function ask(
  fetch: SafeFetch,
  address: string,
  etag?: string,
): Promise<Outcome<Fetched | null, SafeFetchCode>> {
  const headers = etag ? { 'if-none-match': etag } : undefined;
  const answer = await fetch(address, { maxBytes: mostBytes, timeoutMs, ...(headers && { headers }) });
  const isSame = !answer.ok && etag && answer.refusal.details?.status === 304;
  return isSame ? done(null) : answer;
}

async function unpackAll(
  all: readonly { readonly address: string; readonly fetched: Fetched }[],
): Promise<Outcome<FetchedList, FetchListCode>> {
  const files: ListFile[] = [];
  let isArchive = false;
  for (const { address, fetched } of all) {
    const unpacked = await unpack(address, fetched.bytes);
    if (!unpacked.ok) return unpacked;
    files.push(...unpacked.value);
    isArchive ||= isGzip(fetched.bytes);
  }
  const etags = Object.fromEntries(
    all.flatMap(({ address, fetched }) => (fetched.etag ? [[address, fetched.etag]] : [])),
  );
  return done({ kind: 'files', files, etags, isArchive });
}

async function unpack(
  address: string,
  bytes: Uint8Array,
): Promise<Outcome<readonly ListFile[], 'broken-archive' | 'too-large'>> {
  if (!isGzip(bytes)) return done([{ path: address, text: new TextDecoder().decode(bytes) }]);
  const read = await readTarball(bytes, { wants: isListPath, mostBytes: mostUnfolded });
  return read.ok ? done(read.value) : refuse(read.refusal.code);
}

/** What a list may be in: no hidden file or folder, and an ending that lists have. */
export function isListPath(path: string): boolean {
  return /\.(?:json|ya?ml|ics)$/i.test(path) && !/(?:^|\/)[._](?!data\/)/.test(path);
}
