import { openDatabase } from '../src/platform/database/database.ts';
import { askQuestions } from './with-questions.ts';

const db = openDatabase({
  url: process.argv[2],
  connections: 4,
  slowMs: 1e9,
  log: { error: console.error, warn: console.warn },
} as never);
const r = await askQuestions(db, Number(process.argv[3] ?? 5), console.log);
console.log(r);
process.exit(0);
