import { join } from 'node:path';
import { exceptions } from './exceptions.js';
import { scans } from './scans/all.ts';
import { type Finding, readSource, scanSource, sourcePaths } from './scans/scan.ts';

const project = join(import.meta.dirname, '..');
const paths = sourcePaths(project);
const findings = paths.flatMap((path) => scanSource(readSource(project, path), scans));

const excused = (finding: Finding) =>
  exceptions.some(({ rule, path }) => rule === finding.rule && path === finding.path);
const broken = findings.filter((finding) => !excused(finding));
const needless = exceptions.filter(
  ({ rule, path }) => !findings.some((finding) => finding.rule === rule && finding.path === path),
);

for (const { path, line, rule, says } of broken) console.log(`${path}:${line}  ${rule}: ${says}`);
for (const { rule, path } of needless)
  console.log(`${path}  no longer breaks ${rule}: take it out of exceptions.js`);
console.log(`${scans.length} rules over ${paths.length} files: ${broken.length + needless.length} broken.`);
process.exitCode = broken.length + needless.length > 0 ? 1 : 0;
