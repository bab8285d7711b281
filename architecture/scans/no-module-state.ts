import ts from 'typescript';
import { isTest, type Scan } from './scan.ts';

const growing = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Pool', 'LRUCache', 'Kysely', 'EventEmitter']);

/**
 * No state at module level: the web bundle is a second copy of whatever it bundles, and state would exist twice. Whatever lives
 * as long as the process stands on the House made in main.ts. Tables that cannot change (`ReadonlyMap`, `ReadonlySet`) may stand.
 */
export const noModuleState: Scan = {
  rule: 'no-state-at-module-level',
  applies: (path) =>
    /^src\/.*\.[jt]sx?$/.test(path) && !/^src\/(?:main|cli|worker)\.ts$/.test(path) && !isTest(path),
  find: ({ tree }) =>
    tree.statements.filter(ts.isVariableStatement).flatMap((statement) => {
      if (!(statement.declarationList.flags & ts.NodeFlags.Const)) {
        return [{ at: statement.getStart(), says: 'a variable at module level' }];
      }
      return statement.declarationList.declarations.flatMap((declaration) => {
        const says = stateIn(declaration);
        return says ? [{ at: declaration.getStart(), says }] : [];
      });
    }),
};

function stateIn(declaration: ts.VariableDeclaration): string | null {
  const { initializer, type } = declaration;
  if (type && /^(?:Readonly|readonly )/.test(type.getText())) return null;
  if (!initializer) return null;
  if (ts.isNewExpression(initializer)) {
    const name = initializer.expression.getText().split('.').at(-1) ?? '';
    if (growing.has(name)) return `new ${name} at module level; declare it Readonly… or put it on the House`;
  }
  const empty =
    (ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
    (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0);
  return empty ? 'an empty collection at module level can only be meant to grow' : null;
}
