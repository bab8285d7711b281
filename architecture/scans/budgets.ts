import ts from 'typescript';
import { isCode, isTest, nodesOf, type Scan } from './scan.ts';

const budget = { fileLines: 250, functionLines: 40, imports: 15 } as const;

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
  find: ({ tree }) =>
    [...nodesOf(tree)].filter(ts.isFunctionLike).flatMap((node) => {
      if (!('body' in node) || !node.body) return [];
      const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
      const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      const lines = last - first + 1;
      return lines > budget.functionLines
        ? [{ at: node.getStart(), says: `${lines} lines in one function; at most ${budget.functionLines}` }]
        : [];
    }),
};

export const importCount: Scan = {
  rule: 'imports-stay-few',
  applies: (path) => isProgram(path) && !isTest(path),
  find: ({ tree }) => {
    const imports = tree.statements.filter(ts.isImportDeclaration);
    const over = imports[budget.imports];
    return over
      ? [{ at: over.getStart(), says: `${imports.length} imports; at most ${budget.imports}` }]
      : [];
  },
};
