import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { replacePhoto, writeProfile } from '../queries/persons.ts';
import { isSignedIn } from '../rules/granting.ts';
import { type ProfileInput, type ProfileProblem, profileProblem } from '../rules/profile.ts';
import type { Viewer } from '../rules/viewer.ts';

/** Changes what one says of oneself and who may see it; `locale` is the language of letters. The picture has its own operation. */
export async function updateProfile(
  house: House,
  viewer: Viewer,
  input: ProfileInput & { readonly locale: Locale },
): Promise<Outcome<null, ProfileProblem['code'] | 'not-allowed'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const problem = profileProblem(input);
  if (problem) return refuse(problem.code, { field: problem.field });
  await house.db.transaction().execute(async (tx) => {
    await writeProfile(tx, viewer.personId, input, house.clock.now());
    const facts = { personId: viewer.personId };
    await house.outbox.announce(tx, { name: 'people.profile-changed', editionId: null, facts });
  });
  return done(null);
}

const maxPhotoBytes = 8 * 1024 * 1024;

/** Sets one's own picture (512 pixels a side at most, made anew by us), or removes it with `null`. */
export async function setProfilePicture(
  house: House,
  viewer: Viewer,
  input: { readonly bytes: Uint8Array | null },
): Promise<Outcome<null, 'not-allowed' | 'not-a-picture'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const { bytes } = input;
  if (bytes && bytes.length > maxPhotoBytes) return refuse('not-a-picture', { field: 'photo' });
  return house.db.transaction().execute(async (tx) => {
    const photo = bytes && (await house.files.savePicture(tx, bytes, { maxPixels: 512 }));
    if (bytes && !photo) return refuse('not-a-picture', { field: 'photo' });
    const before = await replacePhoto(tx, viewer.personId, photo);
    if (before) await house.files.remove(tx, before);
    return done(null);
  });
}
