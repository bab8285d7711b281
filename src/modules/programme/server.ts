export { applyImport, previewImport } from './operations/apply-import.ts';
export { readImport } from './operations/read-import.ts';
export { releaseTimetable } from './operations/release-timetable.ts';
export { findImport, listImports } from './queries/imports.ts';
export { findPublishedProgramme, type PublishedProgramme } from './queries/published-programme.ts';
export { listReleases, type Release, type ReleaseHead } from './queries/releases.ts';
export { readWorkingProgramme } from './queries/working-programme.ts';
