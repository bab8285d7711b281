// `npm start`: the real thing. Settings come from the environment, see docs/operating.md.
import { buildIfNeeded } from './build.js';
import { onOwnNode } from './runtime.js';

await onOwnNode();
buildIfNeeded();
process.env.NODE_ENV ??= 'production';
await import('../src/main.ts');
