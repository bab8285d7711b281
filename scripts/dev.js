// `npm run dev`: a rehearsal whose pages change as they are written; the server starts again when its own sources change.
import { onOwnNode, runProgram } from './runtime.js';

await onOwnNode();
const env = {
  NODE_ENV: 'development',
  HALLWAY_MODE: process.env.HALLWAY_MODE ?? 'rehearsal',
  HALLWAY_DATA: process.env.HALLWAY_DATA ?? '.data/rehearsal',
};
process.exitCode = runProgram('node', ['--watch', '--watch-preserve-output', 'src/main.ts'], { env });
