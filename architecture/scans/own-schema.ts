import ts from 'typescript';
import { modules } from '../modules.js';
import { isTest, nodesOf, type Scan } from './scan.ts';

const schemas = ['platform', ...Object.keys(modules)];
const named = new RegExp(`(?<![\\w./#@-])"?(${schemas.join('|')})"?\\."?([a-z_]+)"?(?![\\w-])`, 'g');

/** A module's SQL names its own tables, and of others only views that they publish (`schema.public_…`). */
export const ownSchema: Scan = {
  rule: 'sql-names-only-own-tables',
  applies: (path) => /^src\/modules\/[^/]+\/(?:queries\/|tables\.ts$)/.test(path) && !isTest(path),
  find: ({ path, tree }) => {
    const own = path.split('/')[2];
    return [...nodesOf(tree)].filter(isText).flatMap((node) =>
      [...node.getText().matchAll(named)]
        .filter(([, schema, table]) => schema !== own && !table?.startsWith('public_'))
        .map((match) => ({
          at: node.getStart() + match.index,
          says: `${match[1]}.${match[2]} belongs to ${match[1]}; ask its server.ts or a view that it publishes`,
        })),
    );
  },
};

function isText(node: ts.Node): boolean {
  const text =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  return text && !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent);
}
