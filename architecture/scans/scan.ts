import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A source file, read and parsed once for all scans; `path` is relative to the project with `/`. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

/** One place where a scan's rule is broken; `line` counts from 1. */
export type Finding = {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly says: string;
};

/** A rule that dependency-cruiser cannot express: it looks at one file at a time. */
export type Scan = {
  readonly rule: string;
  readonly applies: (path: string) => boolean;
  /** What is wrong and where (a position in the text). */
  readonly find: (source: Source) => readonly { readonly at: number; readonly says: string }[];
};

/** Parses text as the language that its path's ending names. */
export function sourceOf(path: string, text: string): Source {
  const kind = /\.[jt]sx$/.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind) };
}

/** What every scan that applies says of a source. */
export function scanSource(source: Source, scans: readonly Scan[]): Finding[] {
  return scans
    .filter((scan) => scan.applies(source.path))
    .flatMap((scan) =>
      scan.find(source).map(({ at, says }) => ({
        rule: scan.rule,
        path: source.path,
        line: source.tree.getLineAndCharacterOfPosition(at).line + 1,
        says,
      })),
    );
}

/** Every node of a tree, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

const folders = ['src', 'testing', 'journeys', 'bench', 'architecture', 'scripts', 'bin', 'database'];

/** Paths of the project's own source files, sorted. */
export function sourcePaths(project: string): string[] {
  return folders
    .flatMap((folder) => listed(project, folder))
    .filter((path) => /\.(?:[jt]sx?|sql|css)$/.test(path))
    .sort();
}

function listed(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1));
}

/** Reads and parses a file of the project. */
export function readSource(project: string, path: string): Source {
  return sourceOf(path, readFileSync(join(project, path), 'utf8'));
}

/** A test, or something only tests use. */
export function isTest(path: string): boolean {
  return /\.(?:test|fixture)\.tsx?$/.test(path) || /^(?:testing|journeys)\//.test(path);
}

/** A file that the tools above can parse as code. */
export function isCode(path: string): boolean {
  return /\.[jt]sx?$/.test(path);
}
