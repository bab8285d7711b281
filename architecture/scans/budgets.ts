import ts from 'typescript';
import { isCode, isTest, nodesOf, type Scan } from './scan.ts';

/**
 * We aim at 40 lines a function and 15 imports; the fence stands a little behind, where a reader begins to lose the thread. A
 * component is mostly markup, which reads from top to bottom, and a page brings many parts together.
 */
const budget = {
  fileLines: 250,
  functionLines: 50,
  componentLines: 90,
  imports: 15,
  pageImports: 20,
} as const;

/** Texts and seeds are data: they are as long as what they say. */
function isProgram(path: string): boolean {
  return isCode(path) && !/^src\/(?:texts|modules\/[^/]+\/content)\//.test(path);
}

/** Tests may be long lists of cases; programs may not. */
export const fileLength: Scan = {
  rule: 'files-stay-short',
  applies: (path) => isProgram(path) && !isTest(path),
  find: ({ text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > budget.fileLines ? [{ at: 0, says: `${lines} lines; at most ${budget.fileLines}` }] : [];
  },
};

export const functionLength: Scan = {
  rule: 'functions-stay-short',
  applies: (path) => isProgram(path) && !isTest(path),
  find: ({ tree, path }) =>
    [...nodesOf(tree)].filter(ts.isFunctionLike).flatMap((node) => {
      if (!('body' in node) || !node.body) return [];
      const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
      const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      const lines = last - first + 1;
      const most = path.endsWith('.tsx') ? budget.componentLines : budget.functionLines;
      return lines > most
        ? [{ at: node.getStart(), says: `${lines} lines in one function; at most ${most}` }]
        : [];
    }),
};

export const importCount: Scan = {
  rule: 'imports-stay-few',
  applies: (path) => isProgram(path) && !isTest(path),
  find: ({ tree, path }) => {
    const most = path.startsWith('src/routes/') ? budget.pageImports : budget.imports;
    const imports = tree.statements.filter(ts.isImportDeclaration);
    const over = imports[most];
    return over ? [{ at: over.getStart(), says: `${imports.length} imports; at most ${most}` }] : [];
  },
};
