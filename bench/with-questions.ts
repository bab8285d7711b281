import { readListingSearch } from '#directory';
import { lookUpListings } from '#directory/server';
import type { House } from '../src/platform/house.ts';
import { createMemory } from '../src/platform/memory.ts';
import { percentile, rounded } from './measure.ts';
import { benchToday } from './with-listings.ts';

/** What readers ask of the catalogue: the address of each question, by the kind of question. */
const questions: Readonly<Record<string, readonly string[]>> = {
  'text, rare': ['q=bakerlin', 'q=zanhemo+2027', 'q=dorpigal&period=all', 'q=rustave&period=past'],
  'text, common': ['q=conf', 'q=con&period=all', 'q=community&period=all', 'q=town+center&period=past'],
  'text, several words': ['q=python+summit', 'q=data+camp&period=all', 'q=rust+fest+2024&period=all'],
  'text, beginnings': ['q=py', 'q=sta&period=all', 'q=b&period=all', 'q=mo+ru'],
  'text, misspelt': ['q=pyhton', 'q=sumit&period=all', 'q=bakerlim', 'q=javascirpt&period=past'],
  'one filter': [
    'topic=python',
    'country=KR',
    'mode=online&period=all',
    'size=huge',
    'aid=1',
    'topic=rust&period=past',
  ],
  'several filters': [
    'topic=python&country=US&mode=on-site',
    'topic=web&topic=php&country=DE&period=all',
    'purpose=speak&language=en&size=small&period=all',
    'q=summit&topic=security&country=GB&period=all',
  ],
  'near a place': [
    'near=5&km=50',
    'near=77&km=500',
    'near=900&km=500&period=all',
    'near=12&km=5000&topic=data',
  ],
  dates: ['from=2027-05-01&to=2027-05-31', 'from=2022-01-01&to=2022-12-31&period=all', 'to=2027-03-01'],
  'in time for': [
    'open=call-open',
    'open=call-closing',
    'open=aid-open&topic=python',
    'open=early-bird&country=FR',
  ],
  everything: ['', 'period=past', 'period=all', 'conference=bench-77&period=all'],
  'later pages': ['period=all&page=9', 'page=5', 'period=past&page=100', 'topic=data&period=all&page=40'],
};

export type AskedQuestions = {
  /** Milliseconds within which 95 of 100 questions were answered. */
  readonly p95: number;
  /** The same by a process that remembers nothing of an earlier question. */
  readonly coldP95: number;
  /** Milliseconds of the kind of question that took longest, its p95, cold. */
  readonly worstCold: number;
};

/**
 * Asks every question so many times as the home page does: a page of 60, the counts of all filters, the towns of the map. Once by a
 * process that keeps what it may, as a running one does; once, as after every change of the catalogue, with nothing kept.
 */
export async function askQuestions(
  house: House,
  rounds: number,
  say: (line: string) => void,
): Promise<AskedQuestions> {
  const warm: number[] = [];
  const cold: number[] = [];
  let worstCold = 0;
  for (const [kind, addresses] of Object.entries(questions)) {
    const own: Record<'warm' | 'cold', number[]> = { warm: [], cold: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const address of addresses) {
        const fresh = { ...house, memory: createMemory(100_000_000) };
        const times = { cold: await ask(fresh, address), warm: await ask(house, address) };
        // The first round fills the server's memory.
        if (round === 0) continue;
        own.cold.push(times.cold);
        own.warm.push(times.warm);
      }
    }
    warm.push(...own.warm);
    cold.push(...own.cold);
    const coldP95 = percentile(own.cold, 0.95);
    worstCold = Math.max(worstCold, coldP95);
    const [half, most] = [percentile(own.warm, 0.5), percentile(own.warm, 0.95)].map(rounded);
    say(
      `${kind}: half within ${half} ms, 95 of 100 within ${most} ms; with nothing kept ${rounded(coldP95)} ms`,
    );
  }
  return { p95: percentile(warm, 0.95), coldP95: percentile(cold, 0.95), worstCold };
}

async function ask(house: House, address: string): Promise<number> {
  const params = new URLSearchParams(address);
  const offset = (Number(params.get('page') ?? 1) - 1) * 60;
  const moment = { today: benchToday, now: `${benchToday}T10:00:00Z` };
  const started = performance.now();
  await lookUpListings(house, readListingSearch(params), moment, { limit: 60, offset, pins: 250 });
  return performance.now() - started;
}
