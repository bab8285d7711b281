import type { ImportRemark } from '../../rules/import-report.ts';

/** Gathers what a reader has to say; equal things of many rows become one remark with a count. */
export type Remarks = {
  /** One thing about one row. */
  readonly add: (remark: ImportRemark) => void;
  /** The same thing about many rows: one remark per code, subject and field, with how many rows had it and the first value. */
  readonly tally: (remark: ImportRemark, rows?: number) => void;
  readonly list: () => readonly ImportRemark[];
};

export function collectRemarks(): Remarks {
  const single = new Map<string, ImportRemark>();
  const tallied = new Map<string, ImportRemark>();
  return {
    add: (remark) => {
      // The same words again, from the same row read twice, would tell nothing more.
      const short = shortened(remark);
      single.set(JSON.stringify(short), short);
    },
    tally: (remark, rows = 1) => {
      const key = JSON.stringify([remark.code, remark.subject, remark.field]);
      const known = tallied.get(key);
      const value = known?.value || remark.value;
      tallied.set(key, shortened({ ...remark, value, count: (known?.count ?? 0) + rows }));
    },
    list: () => [...single.values(), ...tallied.values()],
  };
}

function shortened(remark: ImportRemark): ImportRemark {
  const { value, ...rest } = remark;
  const subject = remark.subject.length > 200 ? `${remark.subject.slice(0, 199)}…` : remark.subject;
  if (value === undefined) return { ...rest, subject };
  const oneLine = value.replace(/\s+/g, ' ').trim();
  return {
    ...rest,
    subject,
    value: (oneLine.length > 200 ? `${oneLine.slice(0, 199)}…` : oneLine).toWellFormed(),
  };
}
