import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listEditionsWithFile, lockEdition, updateEditionRow } from '../queries/edition-rows.ts';

/** Pixels of the longer side at most. A cover travels to every phone: 2,400 were three times the rest of its page. */
const sides = { logo: 512, cover: 1600 } as const;

export type SetEditionPictureInput = {
  readonly editionId: EditionId;
  readonly which: 'logo' | 'cover';
  /** `null` takes the picture away. */
  readonly bytes: Uint8Array | null;
};

/** Sets an edition's logo or cover; the picture is written anew by us. The old one goes unless another edition shows it too. */
export async function setEditionPicture(
  house: House,
  viewer: Viewer,
  input: SetEditionPictureInput,
): Promise<Outcome<null, 'not-allowed' | 'not-a-picture'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const field = input.which === 'logo' ? 'logoFile' : 'coverFile';
  const outcome = await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    const file =
      input.bytes && (await house.files.savePicture(tx, input.bytes, { maxPixels: sides[input.which] }));
    if (input.bytes && !file) return refuse('not-a-picture', { field: input.which });
    const now = house.clock.now();
    await updateEditionRow(tx, { ...edition, [field]: file }, now);
    const old = edition[field];
    if (old && (await listEditionsWithFile(tx, old)).length === 0) await house.files.remove(tx, old);
    await touchScope(tx, `edition:${edition.slug}`);
    await touchScope(tx, 'directory');
    await recordAct(tx, {
      at: now,
      editionId: edition.id,
      personId: actorOf(viewer),
      act: 'directory.edition-changed',
      subject: edition.name,
      facts: { fields: field },
    });
    return done(null);
  });
  house.versions.forget();
  return outcome;
}
