import { fileLength, functionLength, importCount } from './budgets.ts';
import { migrations } from './migrations.ts';
import { fileNames, words } from './names.ts';
import { noModuleState } from './no-module-state.ts';
import { ownSchema } from './own-schema.ts';
import { pureRules } from './pure-rules.ts';
import type { Scan } from './scan.ts';
import { sentences } from './sentences.ts';
import { suppressions } from './suppressions.ts';

/** The rules that look inside files. */
export const scans: readonly Scan[] = [
  pureRules,
  noModuleState,
  ownSchema,
  migrations,
  fileLength,
  functionLength,
  importCount,
  suppressions,
  sentences,
  fileNames,
  words,
];
