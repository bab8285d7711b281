import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers for `/metrics` (Prometheus text format); labels never carry personal data. */
export type Metrics = {
  readonly registry: Registry;
  readonly requests: Counter<'route' | 'status'>;
  readonly requestSeconds: Histogram<'route'>;
  readonly querySeconds: Histogram<string>;
  readonly cachedPages: Counter<'outcome'>;
  readonly refusals: Counter<'code'>;
  readonly liveStreams: Gauge;
};

/** A registry of this process's own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: 'hallway_http_requests_total',
      help: 'Requests answered, by route pattern and status.',
      labelNames: ['route', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'hallway_http_request_seconds',
      help: 'Time to answer, by route pattern.',
      labelNames: ['route'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    querySeconds: new Histogram({
      name: 'hallway_database_query_seconds',
      help: 'Time per database query.',
      buckets: [0.0005, 0.001, 0.005, 0.02, 0.1, 0.5, 2],
      registers,
    }),
    cachedPages: new Counter({
      name: 'hallway_page_cache_total',
      help: 'Anonymous pages by outcome of the cache: hit, miss.',
      labelNames: ['outcome'],
      registers,
    }),
    refusals: new Counter({
      name: 'hallway_refusals_total',
      help: 'Refusals by code.',
      labelNames: ['code'],
      registers,
    }),
    liveStreams: new Gauge({
      name: 'hallway_live_streams',
      help: 'Open streams to pages that are being looked at.',
      registers,
    }),
  };
}
