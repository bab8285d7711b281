import ts from 'typescript';
import { isTest, type Scan } from './scan.ts';

const growing: ReadonlySet<string> = new Set([
  'Pool',
  'LRUCache',
  'Kysely',
  'EventEmitter',
  'WeakMap',
  'WeakSet',
]);
const collections: ReadonlySet<string> = new Set(['Map', 'Set']);

/**
 * No state at module level: the web bundle is a second copy of whatever it bundles, and state would exist twice. Whatever lives
 * as long as the process stands on the House made in main.ts. A table that is filled when it is made, and that nobody can
 * change, may stand. Enhancement scripts are the page's own process and are loaded once by it.
 */
export const noModuleState: Scan = {
  rule: 'no-state-at-module-level',
  applies: (path) =>
    /^src\/.*\.[jt]sx?$/.test(path) &&
    !/^src\/(?:(?:main|cli|worker)\.ts$|enhance\/)/.test(path) &&
    !isTest(path),
  find: ({ tree, text }) =>
    tree.statements.filter(ts.isVariableStatement).flatMap((statement) => {
      if (!(statement.declarationList.flags & ts.NodeFlags.Const)) {
        return [{ at: statement.getStart(), says: 'a variable at module level' }];
      }
      const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
      return statement.declarationList.declarations.flatMap((declaration) => {
        const says = stateIn(declaration, exported, text);
        return says ? [{ at: declaration.getStart(), says }] : [];
      });
    }),
};

function stateIn(declaration: ts.VariableDeclaration, exported: boolean, text: string): string | null {
  const { initializer, type } = declaration;
  if (!initializer) return null;
  const name = ts.isNewExpression(initializer)
    ? (initializer.expression.getText().split('.').at(-1) ?? '')
    : '';
  if (growing.has(name)) return `new ${name} at module level belongs on the House`;
  if (type && /^(?:Readonly|readonly )/.test(type.getText())) return null;
  if (ts.isNewExpression(initializer) && collections.has(name)) {
    const changed = new RegExp(`\\b${declaration.name.getText()}\\.(?:add|set|delete|clear)\\(`).test(text);
    if (exported) return `new ${name} that others could change: declare it Readonly${name}`;
    if (changed || !initializer.arguments?.length) return `new ${name} at module level that grows`;
  }
  const empty =
    (ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
    (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0);
  return empty ? 'an empty collection at module level can only be meant to grow' : null;
}
