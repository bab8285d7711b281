import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** What the compiler says of the texts if one file reads differently from what is on disk. */
function complaintsWith(path: string, text: string): string[] {
  const changed = join(project, path);
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => (file === changed ? text : readFile(file));
  host.getSourceFile = (file, target) => {
    const content = host.readFile(file);
    return content === undefined ? undefined : ts.createSourceFile(file, content, target, true);
  };
  const program = ts.createProgram([join(project, 'src/texts/texts.ts')], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The file without its first key that stands alone on a line. */
function withoutOneText(text: string): { text: string; key: string } {
  const found =
    /^ {2}(\w+): (?:'[^'\n]*'|"[^"\n]*"|`[^`\n]*`),\n/m.exec(text) ?? /(\w+): '[^'\n]*'/.exec(text);
  if (!found?.[1]) throw new Error('No text found to take away.');
  return { text: text.replace(found[0], ''), key: found[1] };
}

test('the texts on disk are complete in every language', () => {
  const file = 'src/texts/ko/common.ts';
  expect(complaintsWith(file, readFileSync(join(project, file), 'utf8'))).toEqual([]);
});

test.each(['ko', 'zh-hans'])('a text missing in %s does not compile', (language) => {
  const file = `src/texts/${language}/common.ts`;
  const { text, key } = withoutOneText(readFileSync(join(project, file), 'utf8'));
  expect(complaintsWith(file, text).join('\n')).toContain(`'${key}'`);
});

test('every area of texts exists in every language', () => {
  const areas = (language: string) => readdirSync(join(project, 'src/texts', language)).sort();
  expect(areas('ko')).toEqual(areas('en'));
  expect(areas('zh-hans')).toEqual(areas('en'));
});
