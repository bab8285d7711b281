import { readListingSearch } from '#directory';
import { lookUpListings } from '#directory/server';
import type { Db } from '../src/platform/database/database.ts';
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
  readonly p95: number;
  /** Milliseconds of the kind of question that took longest, its p95. */
  readonly worst: number;
};

/** Asks every question so many times as the home page does: a page of 60, the counts of all filters, the towns of the map. */
export async function askQuestions(
  db: Db,
  rounds: number,
  say: (line: string) => void,
): Promise<AskedQuestions> {
  const all: number[] = [];
  let worst = 0;
  let found = 0;
  for (const [kind, addresses] of Object.entries(questions)) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      for (const address of addresses) {
        const params = new URLSearchParams(address);
        const offset = (Number(params.get('page') ?? 1) - 1) * 60;
        const moment = { today: benchToday, now: `${benchToday}T10:00:00Z` };
        const started = performance.now();
        const answer = await lookUpListings(db, readListingSearch(params), moment, {
          limit: 60,
          offset,
          pins: 250,
        });
        // The first round fills the server's memory.
        if (round > 0) times.push(performance.now() - started);
        found += answer.found.listings.length;
      }
    }
    all.push(...times);
    const p95 = percentile(times, 0.95);
    worst = Math.max(worst, p95);
    say(`${kind}: half within ${rounded(percentile(times, 0.5))} ms, 95 of 100 within ${rounded(p95)} ms`);
  }
  if (found === 0) throw new Error('No question found anything: there is nothing to measure.');
  return { p95: percentile(all, 0.95), worst };
}
