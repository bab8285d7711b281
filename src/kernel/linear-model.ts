/** A sum of variables with factors. */
export type Terms = Readonly<Record<string, number>>;

/**
 * Something to be made as large as possible under conditions: what a solver is given. Names are letters, digits and `_`. Variables are
 * 0 or more; those in `binaries` are 0 or 1.
 */
export type LinearModel = {
  readonly maximize: Terms;
  readonly rows: readonly {
    readonly terms: Terms;
    readonly is: 'at-most' | 'at-least' | 'equal';
    readonly to: number;
  }[];
  /** Largest value of variables that are no yes or no. */
  readonly upTo?: Terms;
  readonly binaries: readonly string[];
};

const signs = { 'at-most': '<=', 'at-least': '>=', equal: '=' } as const;

/** The model as text in the CPLEX LP format, which every solver reads. */
export function lpText(model: LinearModel): string {
  const rows = model.rows.flatMap(({ terms, is, to }, at) => {
    const sum = sumText(terms);
    return sum ? [` r${at}: ${sum} ${signs[is]} ${to}`] : [];
  });
  const bounds = Object.entries(model.upTo ?? {}).map(([name, most]) => ` 0 <= ${name} <= ${most}`);
  return [
    'Maximize',
    ` obj: ${sumText(model.maximize) || '0 none'}`,
    'Subject To',
    ...(rows.length > 0 ? rows : [' r0: none >= 0']),
    ...(bounds.length > 0 ? ['Bounds', ...bounds] : []),
    ...(model.binaries.length > 0 ? ['Binaries', ...model.binaries.map((name) => ` ${name}`)] : []),
    'End',
    '',
  ].join('\n');
}

/** One term a line: readers of the format limit a line's length. */
function sumText(terms: Terms): string {
  return Object.entries(terms)
    .filter(([, factor]) => factor !== 0)
    .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${decimal(Math.abs(factor))} ${name}`)
    .join('\n  ');
}

/** Never an exponent, which could be read as a variable named e. */
function decimal(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(9);
}
