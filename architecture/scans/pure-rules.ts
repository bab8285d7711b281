import ts from 'typescript';
import { isTest, nodesOf, type Scan } from './scan.ts';

const forbiddenCalls: Readonly<Record<string, string>> = {
  'Date.now': 'the clock',
  'performance.now': 'the clock',
  'Math.random': 'chance',
  'crypto.randomUUID': 'chance',
  'crypto.getRandomValues': 'chance',
  randomUUID: 'chance',
  randomBytes: 'chance',
  randomInt: 'chance',
  'crypto.randomBytes': 'chance',
  fetch: 'the network',
  setTimeout: 'the clock',
  setInterval: 'the clock',
};

/** rules/ and formats/ are functions of their arguments: `now`, ids and chance come in from outside. */
export const pureRules: Scan = {
  rule: 'rules-are-functions-of-their-arguments',
  applies: (path) => /^src\/modules\/[^/]+\/(?:rules|formats)\//.test(path) && !isTest(path),
  find: ({ tree }) =>
    [...nodesOf(tree)].flatMap((node) => {
      const used = impurity(node);
      return used ? [{ at: node.getStart(), says: `${used}; hand it in as an argument` }] : [];
    }),
};

function impurity(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'new Date() reads the clock';
  }
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Temporal.Now')
    return 'Temporal.Now reads the clock';
  if (ts.isPropertyAccessExpression(node) && node.getText().startsWith('process.'))
    return 'process is the outside';
  if (ts.isCallExpression(node)) {
    const name = node.expression.getText().replace(/^globalThis\./, '');
    const what = Object.hasOwn(forbiddenCalls, name) ? forbiddenCalls[name] : undefined;
    if (what) return `${name}() reaches for ${what}`;
  }
  return null;
}
