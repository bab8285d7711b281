import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testHouse } from '../../../testing/test-house.ts';
import type { Db } from '../../platform/database/database.ts';
import { createApi } from './api.ts';
import { apiDocument } from './document.ts';

const project = join(import.meta.dirname, '../../..');
const file = join(project, 'docs/openapi.json');

// `HALLWAY_WRITE=1 npx vitest run src/routes/api/document.test.ts` writes it anew.
test('docs/openapi.json says what the API is', () => {
  const api = createApi(testHouse({} as Db), { addressOf: () => '', crashed: () => undefined });
  const document: unknown = JSON.parse(JSON.stringify(apiDocument(api)));
  if (process.env.HALLWAY_WRITE) {
    writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
    execFileSync(join(project, 'node_modules/.bin/biome'), ['format', '--write', file]);
  }
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(document);
});
