import { getEdition } from '#directory/server';
import { actorOf, isSignedIn, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { StoredFile } from '../../../platform/files/file-store.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { touchScope } from '../../../platform/versions.ts';
import {
  insertMaterial,
  listMaterials,
  listPublicMaterials,
  type OpenMaterial,
  removeMaterial,
  type StoredMaterial,
} from '../queries/materials.ts';
import type { SessionKey } from '../queries/questions.ts';
import {
  checkMaterial,
  type Material,
  type MaterialCode,
  type MaterialId,
  mayPutMaterials,
  mostMaterialBytes,
  mostMaterials,
  type TypedMaterial,
} from '../rules/material.ts';
import { findSessionAt, peopleAround, type SessionAt } from './session-at.ts';
import { standingOf } from './standing-of.ts';

const perPerson = { limit: 40, windowSeconds: 3600 };

/** Puts a link or a file beside a session; the same id twice is one. */
export async function putMaterial(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: MaterialId; readonly material: TypedMaterial },
): Promise<
  Outcome<null, 'not-allowed' | 'session-unknown' | 'too-many' | 'too-many-materials' | MaterialCode>
> {
  const at = await findSessionAt(house, input);
  if (!at) return refuse('session-unknown');
  const people = await peopleAround(house, viewer, at);
  if (!mayPutMaterials(viewer, people)) return refuse('not-allowed');
  const checked = checkMaterial(input.material);
  if (!checked.ok) return checked;
  const personId = actorOf(viewer);
  const rate = await takeRate(house.db, house.clock, `live.material:${personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many');
  const { title, url, file, audience, licence } = checked.value;
  return house.db.transaction().execute(async (tx) => {
    const known = await listMaterials(tx, at.key);
    if (known.some(({ id }) => id === input.id)) return done(null);
    if (known.length >= mostMaterials) return refuse('too-many-materials');
    const fileId = file && (await house.files.saveDocument(tx, file.bytes, { maxBytes: mostMaterialBytes }));
    if (file && !fileId) return refuse('material-not-taken', { field: 'file' });
    const kept =
      file && fileId ? { id: fileId, name: file.name.slice(-150), bytes: file.bytes.length } : null;
    const material = {
      ...{ id: input.id, title, audience, licence, personId },
      url: url || null,
      file: kept,
    };
    if (!(await insertMaterial(tx, at.key, material, house.clock.now()))) {
      // Somebody took the place at the same moment, or sent the same form; what was said already holds.
      if (fileId) await house.files.remove(tx, fileId);
      const now = await listMaterials(tx, at.key);
      return now.some(({ id }) => id === input.id) ? done(null) : refuse('too-many');
    }
    await noteChange(house, tx, { viewer, at, act: 'live.material-put', isSpeaker: isAmong(viewer, people) });
    return done(null);
  });
}

/** Takes a material off a session, and its file with it. One that is gone is gone. */
export async function dropMaterial(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly id: MaterialId },
): Promise<Outcome<null, 'not-allowed' | 'session-unknown'>> {
  const at = await findSessionAt(house, input);
  if (!at) return refuse('session-unknown');
  const people = await peopleAround(house, viewer, at);
  if (!mayPutMaterials(viewer, people)) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    const removed = await removeMaterial(tx, at.key, input.id);
    if (!removed) return;
    if (removed.fileId) await house.files.remove(tx, removed.fileId);
    const isSpeaker = isAmong(viewer, people);
    await noteChange(house, tx, { viewer, at, act: 'live.material-dropped', isSpeaker });
  });
  return done(null);
}

function isAmong(viewer: Viewer, { speakers }: { readonly speakers: readonly string[] }): boolean {
  return isSignedIn(viewer) && speakers.includes(viewer.personId);
}

/** Kept pages go; what the team does to a session that is not theirs is written down. */
async function noteChange(
  house: House,
  tx: Tx,
  facts: {
    readonly viewer: Viewer;
    readonly at: SessionAt;
    readonly act: 'live.material-put' | 'live.material-dropped';
    readonly isSpeaker: boolean;
  },
): Promise<void> {
  const { editionId } = facts.at.key;
  const { slug } = await getEdition(tx, editionId);
  await touchScope(tx, `edition:${slug}`);
  if (facts.isSpeaker) return;
  await recordAct(tx, {
    ...{ at: house.clock.now(), editionId, personId: actorOf(facts.viewer) },
    ...{ act: facts.act, subject: facts.at.session.title, facts: {} },
  });
}

export type MaterialsPage = {
  readonly at: SessionAt;
  readonly materials: readonly Material[];
  readonly mayPut: boolean;
};

/** A session's materials as the viewer may see them; `null` if there is no such session. */
export async function readMaterials(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<MaterialsPage | null> {
  const at = await findSessionAt(house, key);
  if (!at) return null;
  const [stored, people] = await Promise.all([listMaterials(house.db, key), peopleAround(house, viewer, at)]);
  const mayPut = mayPutMaterials(viewer, people);
  const mayOpen = await opener(house, viewer, { editionId: key.editionId, stored, mayPut });
  const materials = stored.map(({ fileId: _, ...each }) => {
    const isOpen = mayOpen(each.audience);
    return { ...each, isOpen, url: isOpen ? each.url : null };
  });
  return { at, materials, mayPut };
}

/** The file of a material for those who may open it; `null` for all others. */
export async function findMaterialFile(
  house: House,
  viewer: Viewer,
  { id, ...key }: SessionKey & { readonly id: string },
): Promise<{ readonly file: StoredFile; readonly name: string; readonly isPublic: boolean } | null> {
  const page = await readMaterials(house, viewer, key);
  const known = page?.materials.find((each) => each.id === id && each.isOpen);
  const stored = known && (await listMaterials(house.db, key)).find((each) => each.id === id);
  const file = stored?.fileId ? await house.files.find(stored.fileId) : null;
  if (!stored?.file || !file) return null;
  return { file, name: stored.file.name, isPublic: stored.audience === 'everybody' };
}

async function opener(
  house: House,
  viewer: Viewer,
  about: {
    readonly editionId: EditionId;
    readonly stored: readonly StoredMaterial[];
    readonly mayPut: boolean;
  },
): Promise<(audience: Material['audience']) => boolean> {
  if (about.mayPut) return () => true;
  if (!about.stored.some(({ audience }) => audience === 'attending')) return () => true;
  const { isAttending } = await standingOf(house, viewer, about.editionId);
  return (audience) => audience === 'everybody' || isAttending;
}

/** What everybody may open of an edition's sessions, or of those with these codes, for exports; a file's address is that of its page. */
export async function listOpenMaterials(
  house: House,
  editionId: EditionId,
  codes?: readonly string[],
): Promise<readonly OpenMaterial[]> {
  return listPublicMaterials(house.db, editionId, codes);
}
