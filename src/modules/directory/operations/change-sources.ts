import { mayCreateEditions, type Viewer } from '#people';
import { isWebLink } from '../../../kernel/links.ts';
import { done, type Outcome, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import type { SafeFetch } from '../../../platform/http/safe-fetch.ts';
import { sortLists } from '../formats/list-origin.ts';
import type { RunId } from '../queries/runs.ts';
import {
  ensureSource,
  findSource,
  listSources,
  lockCatalogue,
  type SourceChanges,
  updateSource,
} from '../queries/sources.ts';
import { isListKind, type Source } from '../rules/source.ts';
import { askInside } from './ask-for-reading.ts';
import { type FetchListCode, fetchList } from './fetch-list.ts';
import { recordSourceAct } from './record-source-act.ts';
import { freeSlug } from './take-files.ts';

export type SourceCode =
  | 'not-allowed'
  | 'not-found'
  | 'name-empty'
  | 'name-taken'
  | 'text-too-long'
  | 'address-empty'
  | 'too-many-addresses'
  | 'link-not-usable'
  | 'hours-not-usable';
export type AddSourceCode = SourceCode | FetchListCode | 'not-a-list' | 'several-lists';

const longestName = 100;
const mostAddresses = 20;
const mostHours = 8_760;

/** Adds a list at addresses of its own: looks first whether it is one that we read, then asks for it to be read. For stewards. */
export async function addSource(
  house: House,
  viewer: Viewer,
  input: SourceChanges,
  fetch: SafeFetch,
): Promise<Outcome<Source, AddSourceCode>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  if (input.addresses.length === 0) return refuse('address-empty', { field: 'addresses' });
  const problem = changesProblem({ ...input, name: input.name || '-' });
  if (problem) return { ok: false, refusal: problem };
  const fetched = await fetchList(fetch, input.addresses);
  if (!fetched.ok) return { ok: false, refusal: { ...fetched.refusal, field: 'addresses' } };
  const files = fetched.value.kind === 'files' ? fetched.value.files : [];
  const { lists } = sortLists(files);
  const [first] = lists;
  if (!first) return refuse('not-a-list', { field: 'addresses' });
  if (lists.some(({ kind }) => kind !== first.kind)) return refuse('several-lists', { field: 'addresses' });
  return house.db.transaction().execute(async (tx) => {
    const sources = await listSources(tx);
    const name = input.name || first.name;
    if (isTaken(sources, name, null)) return refuse('name-taken', { field: 'name' });
    const slug = freeSlug(name, new Set(sources.map((source) => source.slug)));
    const wish = { ...input, name, slug, kind: first.kind, id: house.newId<Source['id']>() };
    const source = await ensureSource(tx, wish, house.clock.now());
    await askInside(house, tx, viewer, { source: source.id, wish: null });
    await recordSourceAct(house, tx, viewer, 'directory.source-added', source);
    return done(source);
  });
}

/** Changes how a list is called, where it is fetched and how often. For stewards. */
export async function changeSource(
  house: House,
  viewer: Viewer,
  input: SourceChanges & { readonly slug: string },
): Promise<Outcome<Source, SourceCode>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const { slug, ...changes } = input;
  const problem = changesProblem(changes);
  if (problem) return { ok: false, refusal: problem };
  return house.db.transaction().execute(async (tx) => {
    const sources = await listSources(tx);
    const source = sources.find((one) => one.slug === slug && isListKind(one.kind));
    if (!source) return refuse('not-found');
    if (isTaken(sources, changes.name, slug)) return refuse('name-taken', { field: 'name' });
    await lockCatalogue(tx, source.id);
    await updateSource(tx, source.id, changes);
    await recordSourceAct(house, tx, viewer, 'directory.source-changed', { ...source, ...changes });
    return done({ ...source, ...changes });
  });
}

/** Asks for a source to be taken out with all that it states. What editors and teams here state cannot be taken out so. For stewards. */
export async function askToRemoveSource(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string },
): Promise<Outcome<RunId, 'not-allowed' | 'not-found' | 'reading-under-way'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const source = await findSource(tx, input.slug);
    if (!source || source.kind === 'hosted' || source.kind === 'editors') return refuse('not-found');
    const run = await askInside(house, tx, viewer, { source: source.id, wish: { kind: 'removal' } });
    if (!run) return refuse('reading-under-way');
    await recordSourceAct(house, tx, viewer, 'directory.source-removal-asked', source);
    return done(run);
  });
}

function isTaken(sources: readonly Source[], name: string, own: string | null): boolean {
  return sources.some((one) => one.slug !== own && one.name.toLowerCase() === name.toLowerCase());
}

function changesProblem(changes: SourceChanges): Refusal<SourceCode> | null {
  const { name, addresses, page, licence, refreshHours } = changes;
  const wrong = (code: SourceCode, field: string): Refusal<SourceCode> => ({ code, field });
  if (!name.trim()) return wrong('name-empty', 'name');
  if (name.length > longestName) return wrong('text-too-long', 'name');
  if ((licence?.length ?? 0) > longestName) return wrong('text-too-long', 'licence');
  if (page !== null && !isAddress(page)) return wrong('link-not-usable', 'page');
  if (addresses.length > mostAddresses) return wrong('too-many-addresses', 'addresses');
  if (!addresses.every(isAddress)) return wrong('link-not-usable', 'addresses');
  const isHours = refreshHours === null || (Number.isInteger(refreshHours) && refreshHours >= 1);
  return isHours && (refreshHours ?? 0) <= mostHours ? null : wrong('hours-not-usable', 'refreshHours');
}

function isAddress(text: string): boolean {
  return text.length <= 1_000 && isWebLink(text);
}
