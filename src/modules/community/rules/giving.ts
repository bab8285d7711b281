import { type Profile, type ProfileField, type VisibleProfile, visibleProfile } from '#people';

/** What can be given to a connection beside the name, which always is. */
export const givable = ['email', 'pronouns', 'headline', 'links', 'languages', 'photo'] as const;
export type Givable = (typeof givable)[number];

/** Those of the words that name something givable, each once. */
export function readGiven(words: readonly string[]): readonly Givable[] {
  return givable.filter((field) => words.includes(field));
}

/** What of a person there is to give: fields that say something. */
export function givableOf(profile: Profile): readonly Givable[] {
  return givable.filter((field) => field === 'email' || !isEmpty(profile[field]));
}

function isEmpty(value: Profile[ProfileField]): boolean {
  return value === null || value.length === 0;
}

/** What a connection sees of somebody. */
export type KnownProfile = VisibleProfile & { readonly name: string; readonly email?: string };

/** What a connection sees: the name, what was given, and what the person shows to all connections. */
export function knownProfile(
  person: { readonly profile: Profile; readonly email: string },
  gives: readonly Givable[],
): KnownProfile {
  const { profile, email } = person;
  const given = Object.fromEntries(
    gives.flatMap((field) => (field === 'email' ? [] : [[field, profile[field]]])),
  );
  return {
    ...visibleProfile(profile, 'connection'),
    ...given,
    ...(gives.includes('email') ? { email } : {}),
    name: profile.name,
  };
}
