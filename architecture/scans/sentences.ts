import ts from 'typescript';
import { isTest, nodesOf, type Scan } from './scan.ts';

/** Attributes that people read or hear. */
const spoken: ReadonlySet<string> = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'label',
  'placeholder',
  'title',
]);
const words = /\p{L}{2,}/u;

/** Everything that Hallway says stands in src/texts/, in three languages. Its own name is the same in all. */
export const sentences: Scan = {
  rule: 'sentences-stand-in-texts',
  applies: (path) => /^src\/.*\.tsx$/.test(path) && !isTest(path),
  find: ({ tree }) =>
    [...nodesOf(tree)].flatMap((node) => {
      const said = saidBy(node);
      return said && words.test(said.replaceAll('Hallway', ''))
        ? [{ at: node.getStart(), says: `"${said.trim().slice(0, 40)}" belongs into src/texts/` }]
        : [];
    }),
};

function saidBy(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) {
    const value = node.initializer;
    return value && ts.isStringLiteral(value) ? value.text : null;
  }
  const inBraces = ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent);
  return inBraces && ts.isStringLiteralLike(node.expression) ? node.expression.text : null;
}
