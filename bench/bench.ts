import type { Calibration } from './calibration.ts';

/** What a bench is handed. */
export type BenchContext = {
  readonly calibration: Calibration;
  /** The long run; without it a bench ends within 50 seconds. */
  readonly full: boolean;
  /** Further words of the command line. */
  readonly flags: readonly string[];
  /** Says what is being done; the last line is kept for the figures. */
  say(line: string): void;
};

/** Figures by the names that are published for this bench; `null`: could not be measured here, and `say` said why. */
export type Figures = Readonly<Record<string, number | null>>;

/** What each `bench/NAME.ts` exports as `run`. */
export type Bench = (context: BenchContext) => Promise<Figures>;
