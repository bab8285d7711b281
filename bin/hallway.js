#!/usr/bin/env node
import { onOwnNode } from '../scripts/runtime.js';

await onOwnNode();
process.env.NODE_ENV ??= 'production';
await import('../src/cli.ts');
