import ts from 'typescript';
import { isCode, nodesOf, type Scan } from './scan.ts';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const routeParts = /^(?:\$?[a-z0-9[\]_.$-]+)$/;
const emptyNames = new Set([
  'utils',
  'util',
  'common',
  'helpers',
  'helper',
  'services',
  'service',
  'manager',
  'misc',
]);

/** kebab-case, and no name that says nothing. `texts/*\/common.ts` holds the words common to all pages. */
export const fileNames: Scan = {
  rule: 'file-names-say-what-is-inside',
  applies: (path) => !/^database\/migrations\//.test(path),
  find: ({ path }) => {
    const parts = path.replace(/\.d\.ts$/, '.ts').split('/');
    const file = parts.pop() ?? '';
    const stem = file.replace(/\.(?:test|fixture|server|client|css)?\.?[jt]sx?$|\.(?:sql|css)$/, '');
    const names = [...parts.slice(1), ...stem.split('.')];
    const shape = path.startsWith('src/routes/') ? routeParts : kebab;
    const wrong = names.find((name) => !shape.test(name));
    if (wrong) return [{ at: 0, says: `"${wrong}" is not kebab-case` }];
    const empty = path.startsWith('src/texts/') ? undefined : names.find((name) => emptyNames.has(name));
    return empty ? [{ at: 0, says: `"${empty}" says nothing about what is inside` }] : [];
  },
};

/** docs/words.md, column "not": the words that have no other honest use in code. */
const otherWords: Readonly<Record<string, string>> = {
  tenant: 'organisation',
  sku: 'product',
  quota: 'pool',
  coupon: 'voucher',
  promo: 'voucher',
  presenter: 'speaker',
  wishlist: 'plan',
  favourites: 'agenda',
  favorites: 'agenda',
  reservation: 'claim',
  appointment: 'meeting',
  submission: 'proposal',
  submissions: 'proposals',
};

/** One word for one thing. `formats/` speak the words of others. */
export const words: Scan = {
  rule: 'one-word-for-one-thing',
  applies: (path) =>
    (/^src\//.test(path) && isCode(path) && !/\/formats\//.test(path)) ||
    /^database\/migrations\//.test(path),
  find: (source) => (isCode(source.path) ? inCode(source.tree) : inSql(source.text)),
};

function inCode(tree: ts.SourceFile): { at: number; says: string }[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const declares =
      ts.isIdentifier(node) && node.parent && 'name' in node.parent && node.parent.name === node;
    return declares ? wrongWords(node.text, node.getStart()) : [];
  });
}

function inSql(text: string): { at: number; says: string }[] {
  const code = text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
  return [...code.matchAll(/[a-z_]+/g)].flatMap((match) => wrongWords(match[0], match.index));
}

function wrongWords(name: string, at: number): { at: number; says: string }[] {
  return name
    .split(/[_\d]|(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .filter((word) => Object.hasOwn(otherWords, word))
    .map((word) => ({ at, says: `"${word}" in ${name}: docs/words.md says ${otherWords[word]}` }));
}
