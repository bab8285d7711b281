import autocannon from 'autocannon';

export type Load = {
  /** Answers a second. */
  readonly rps: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not 2xx, and connections that broke. */
  readonly failed: number;
};

/** Asks an address over 32 connections for so many seconds. */
export async function load(
  url: string,
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const result = await autocannon({ url, connections: 32, duration: seconds, headers, sampleInt: 100 });
  return {
    rps: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
