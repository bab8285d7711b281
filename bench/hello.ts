import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least that a server of our kind can do; figures are given as shares of it. A process of its own, as Hallway is.
const app = new Hono().get('/', (c) => c.json({ ok: true }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port));
