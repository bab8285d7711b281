import { type Purpose, purposes } from '#directory';

/** How well an edition serves each purpose, 0 to 1; what is left out counts 0. */
export type PurposeScores = Readonly<Partial<Record<Purpose, number>>>;

/** Purposes that somebody's presence serves for the whole team; the others serve each who goes. */
const teamPurposes: readonly Purpose[] = ['decide-on-technology', 'speak', 'hire', 'sponsor'];

/** True if one who goes serves the purpose for all. */
export function isForTeam(purpose: Purpose): boolean {
  return teamPurposes.includes(purpose);
}

/** Reads a purpose's name from outside. */
export function readPurpose(text: string): Purpose | null {
  return purposes.find((purpose) => purpose === text) ?? null;
}

/** Taking part from home brings this share of being there. */
const fromHome = 0.35;

/**
 * What a score of the directory (0 to 1, where one half means that nothing is known for or against) is worth to a plan: its square, so
 * that an edition of which nobody knows anything counts a quarter and one that is known to be good nearly all; online a third of it.
 */
export function benefitOf(score: number, isOnline: boolean): number {
  return Math.round(score * score * (isOnline ? fromHome : 1) * 100) / 100;
}
