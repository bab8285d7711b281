// `npm run demo`: a rehearsal conference on http://localhost:3000, ready to be looked at.
import { buildIfNeeded } from './build.js';
import { onOwnNode } from './runtime.js';

await onOwnNode();
buildIfNeeded();
process.env.NODE_ENV ??= 'production';
process.env.HALLWAY_MODE ??= 'rehearsal';
process.env.HALLWAY_DATA ??= '.data/rehearsal';
await import('../src/main.ts');
