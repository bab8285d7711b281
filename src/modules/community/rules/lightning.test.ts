import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkLightningRules,
  checkLightningWords,
  drawnOrder,
  fillsItself,
  isSameSet,
  type LightningTalkId,
  lightningWindow,
  movesUp,
  noLightning,
} from './lightning.ts';
import {
  currentTalk,
  type StageTimer,
  stillTimer,
  type TimerAct,
  talkAfter,
  timerActs,
  turnTimer,
  usedAt,
} from './timer.ts';

const words = { name: '윤서아', title: 'Knots', about: '', link: null, ownLaptop: false };

describe('signing up', () => {
  test('takes what is short and clean, and says what is wrong with the rest', () => {
    expect(checkLightningWords({ ...words, title: ' 배와  매듭 ', about: 'a\nb' })).toEqual({
      ok: true,
      value: { ...words, title: '배와 매듭', about: 'a b' },
    });
    const code = (changed: object) => checkLightningWords({ ...words, ...changed });
    expect(code({ title: '' })).toMatchObject({ refusal: { code: 'title-missing' } });
    expect(code({ title: 'x'.repeat(121) })).toMatchObject({ refusal: { code: 'title-too-long' } });
    expect(code({ about: '字'.repeat(281) })).toMatchObject({ refusal: { code: 'about-too-long' } });
    expect(code({ link: 'javascript:alert(1)' })).toMatchObject({ refusal: { code: 'link-not-valid' } });
    expect(code({ name: '\u0000 ' })).toMatchObject({ refusal: { code: 'name-missing' } });
  });

  test('is open between its moments, until the session starts where nothing else is said', () => {
    const slot = { start: '2027-05-14T15:40:00Z' };
    const open = { ...noLightning, isOpen: true };
    const state = (rules: typeof open, now: string) => lightningWindow(rules, slot, now).state;
    expect(lightningWindow(noLightning, slot, slot.start).state).toBe('not-open');
    expect(state(open, '2027-05-14T15:39:59Z')).toBe('open');
    expect(state(open, slot.start)).toBe('closed');
    const rules = { ...open, opensAt: '2027-05-14T06:00:00Z', closesAt: '2027-05-14T07:00:00Z' };
    expect([
      state(rules, '2027-05-14T05:59:59Z'),
      state(rules, rules.opensAt),
      state(rules, rules.closesAt),
    ]).toEqual(['not-yet', 'open', 'closed']);
    expect(lightningWindow(open, null, slot.start).state).toBe('open');
    expect(checkLightningRules({ ...rules, closesAt: rules.opensAt })).toMatchObject({
      refusal: { code: 'closes-before' },
    });
    for (const minutes of [0, 31, 2.5, Number.NaN])
      expect(checkLightningRules({ ...open, minutes })).toMatchObject({
        refusal: { code: 'minutes-not-valid' },
      });
  });
});

const state = fc.constantFrom('on' as const, 'waiting' as const, 'off' as const);
const talks = fc.array(fc.record({ state, position: fc.nat(50) }), { maxLength: 30 });

describe('places', () => {
  test('never go to more than fit, and to the first who wait', () => {
    fc.assert(
      fc.property(talks, fc.integer({ min: 1, max: 20 }), (all, places) => {
        const up = movesUp(all, { places });
        const on = all.filter((each) => each.state === 'on').length;
        const waiting = all.filter((each) => each.state === 'waiting');
        expect(up.length).toBe(Math.min(waiting.length, Math.max(0, places - on)));
        const last = Math.max(-1, ...up.map(({ position }) => position));
        for (const left of waiting.filter((each) => !up.includes(each)))
          expect(left.position).toBeGreaterThanOrEqual(last);
      }),
    );
    expect(fillsItself({ order: 'ballot' }, false)).toBe(false);
    expect(fillsItself({ order: 'ballot' }, true)).toBe(true);
    expect(fillsItself({ order: 'picked' }, true)).toBe(false);
  });

  test('are drawn in an order that depends on the lots alone', () => {
    const ids = fc.uniqueArray(fc.uuid(), { maxLength: 20 });
    fc.assert(
      fc.property(ids, (list) => {
        const lotOf = (id: string) => id.split('').reverse().join('');
        const one = drawnOrder(
          list.map((id) => ({ id })),
          lotOf,
        );
        const other = drawnOrder(
          list.toReversed().map((id) => ({ id })),
          lotOf,
        );
        expect(one).toEqual(other);
      }),
    );
  });

  test('an order that was made on a page counts only if it names exactly who is there', () => {
    expect(isSameSet(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSameSet([], [])).toBe(true);
    expect(isSameSet(['a', 'a'], ['a', 'b'])).toBe(false);
    expect(isSameSet(['a'], ['a', 'b'])).toBe(false);
    expect(isSameSet(['a', 'c'], ['a', 'b'])).toBe(false);
  });
});

describe('the clock of the stage', () => {
  const id = (n: number) => `talk-${n}` as LightningTalkId;
  const start = Date.parse('2027-05-14T15:40:00Z');
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString().replace('.000', '');

  test('counts what ran between start and halt only', () => {
    let timer: StageTimer = stillTimer;
    const press = (act: TimerAct, seconds: number) => {
      timer = turnTimer(timer, act, [{ id: id(1), isGiven: false }], at(seconds)).timer;
    };
    press('start', 0);
    press('start', 7);
    expect(usedAt(timer, at(10))).toBe(10_000);
    press('pause', 12);
    expect(usedAt(timer, at(500))).toBe(12_000);
    press('start', 600);
    expect(usedAt(timer, at(603))).toBe(15_000);
    // The clock of a rehearsal is turned back.
    expect(usedAt(timer, at(100))).toBe(12_000);
    press('reset', 700);
    expect(timer).toEqual({ talkId: id(1), startedAt: null, usedMs: 0, revision: 5 });
  });

  test('goes through all talks, each once, whatever is pressed between', () => {
    const presses = fc.array(fc.constantFrom(...timerActs), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), presses, (n, acts) => {
        let timer: StageTimer = stillTimer;
        let list = Array.from({ length: n }, (_, index) => ({ id: id(index), isGiven: false }));
        const press = (act: TimerAct, moment: number) => {
          const turned = turnTimer(timer, act, list, at(moment));
          timer = turned.timer;
          list = list.map((talk) => {
            if (talk.id === turned.given) return { ...talk, isGiven: true };
            return talk.id === turned.back ? { ...talk, isGiven: false } : talk;
          });
        };
        for (const [moment, act] of acts.entries()) press(act, moment);
        const left = list.filter(({ isGiven }) => !isGiven).length;
        for (let turn = 0; turn < left; turn += 1) press('next', 100 + turn);
        expect(list.every(({ isGiven }) => isGiven)).toBe(true);
        expect(currentTalk(list, timer)).toBeNull();
        expect(talkAfter(list, null)).toBeNull();
      }),
    );
  });
});
