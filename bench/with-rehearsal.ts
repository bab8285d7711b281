import { createOneClickSignIn } from '#people/server';
import type { PersonId } from '../src/kernel/ids.ts';
import type { House } from '../src/platform/house.ts';
import type { RunningHallway } from '../testing/running-hallway.ts';

/** The cookie header of a browser in which this person has just signed in by one click. */
export async function cookieOf(house: House, origin: string, personId: PersonId): Promise<string> {
  const path = await createOneClickSignIn(house, personId);
  if (!path) throw new Error('One-click sign-in is for rehearsals only.');
  return cookieFrom(`${origin}${path}`);
}

async function cookieFrom(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0) throw new Error(`One-click sign-in answered ${answer.status} and no cookie.`);
  return cookies.join('; ');
}

/** The organiser whose one-click sign-in a rehearsal printed at its start: the edition's slug, and a cookie header. */
export async function printedOrganiser(hallway: RunningHallway): Promise<{ slug: string; cookie: string }> {
  const url = /organiser .*?(http\S+)/.exec(hallway.output())?.[1];
  const slug = /^\/([\w-]+)/.exec(new URL(url ?? 'http://none').searchParams.get('next') ?? '')?.[1];
  if (!url || !slug) throw new Error('The rehearsal printed no sign-in for an organiser.');
  return { slug, cookie: await cookieFrom(url) };
}
