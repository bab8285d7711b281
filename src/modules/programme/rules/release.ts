/** Why a release is refused. */
export type ReleaseCode =
  | 'release-name-empty'
  | 'release-name-taken'
  | 'release-name-too-long'
  | 'nothing-to-release'
  | 'nothing-changed';

/** Judges the name of a release against those that exist; names differ also by more than case. */
export function releaseNameProblem(name: string, taken: readonly string[]): ReleaseCode | null {
  const wanted = name.trim();
  if (!wanted) return 'release-name-empty';
  if (wanted.length > 80) return 'release-name-too-long';
  return taken.some((other) => other.toLowerCase() === wanted.toLowerCase()) ? 'release-name-taken' : null;
}
