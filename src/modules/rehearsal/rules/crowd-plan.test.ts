import { expect, test } from 'vitest';
import { crowdPlan } from './crowd-plan.ts';
import { rehearsalProgramme } from './rehearsal-programme.ts';

const { current, startsAt } = rehearsalProgramme();
const programme = current.working;
const span = { from: current.releases[1]?.releasedAt ?? startsAt, until: startsAt };
const plan = crowdPlan(1, 1500, programme, span);

function starsBySession(): number[] {
  const stars = new Map<string, number>();
  for (const { act, session } of plan.acts) {
    stars.set(session, (stars.get(session) ?? 0) + (act === 'star' ? 1 : -1));
  }
  return [...stars.values()].sort((one, other) => other - one);
}

test('the same arguments give the same plan', () => {
  expect(crowdPlan(1, 200, programme, span)).toEqual(crowdPlan(1, 200, programme, span));
  expect(crowdPlan(2, 200, programme, span)).not.toEqual(crowdPlan(1, 200, programme, span));
});

test('a few sessions are starred very often, most a little', () => {
  const stars = starsBySession();
  const [most = 0] = stars;
  const median = stars[Math.floor(stars.length / 2)] ?? 0;
  expect(most).toBeGreaterThan(300);
  expect(median).toBeLessThan(most / 6);
  expect(median).toBeGreaterThan(5);
});

test('acts are in order of time, within the span, and name known people and sessions', () => {
  const codes = new Set(programme.sessions.map(({ code }) => code));
  const times = plan.acts.map(({ at }) => at);
  expect(times).toEqual([...times].sort());
  for (const { at, person, session } of plan.acts) {
    expect(at >= span.from && at <= span.until).toBe(true);
    expect(plan.people[person - 1]?.number).toBe(person);
    expect(codes.has(session)).toBe(true);
  }
});

test('nobody takes back a star before setting it, nor sets one twice', () => {
  const open = new Set<string>();
  for (const { act, person, session } of plan.acts) {
    const key = `${person}/${session}`;
    expect(open.has(key)).toBe(act === 'unstar');
    if (act === 'star') open.add(key);
    else open.delete(key);
  }
});

test('people prefer their own tracks', () => {
  const trackOf = new Map(programme.sessions.map(({ code, track }) => [code, track]));
  const tracked = plan.acts.filter(({ act, session }) => act === 'star' && trackOf.get(session));
  const own = tracked.filter(({ person, session }) =>
    plan.people[person - 1]?.tracks.includes(trackOf.get(session) ?? ''),
  );
  // One or two tracks of eight: blind chance would give about a fifth.
  expect(own.length / tracked.length).toBeGreaterThan(0.35);
});
