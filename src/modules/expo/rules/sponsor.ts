/** Who pays for the conference, and where to find them there. */
export type ExpoSponsor = {
  readonly name: string;
  readonly level: string;
  /** 0 is the highest level. */
  readonly levelOrder: number;
  readonly website: string | null;
  readonly logo: string | null;
  /** Markdown. */
  readonly description: string | null;
  readonly booth: string | null;
  readonly jobFairTable: string | null;
};

/** An open position at a sponsor or another employer. */
export type ExpoJob = {
  readonly title: string;
  readonly employer: string;
  readonly place: string | null;
  readonly url: string | null;
  /** Markdown. */
  readonly description: string | null;
};

/** What a form shows of a stored sponsor or job. */
export function withoutId<Row extends { readonly id: string }>(row: Row): Omit<Row, 'id'> {
  const { id: _id, ...said } = row;
  return said;
}
