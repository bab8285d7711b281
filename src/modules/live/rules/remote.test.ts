import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesAfter } from '../../../kernel/time.ts';
import { checkRemote, nextTurn, type RemoteRoom, remoteTurns, remoteView } from './remote.ts';

const slot = { start: '2027-05-14T09:00:00Z', end: '2027-05-14T09:30:00Z' };
const room: RemoteRoom = {
  ...{ stream: 'https://stream.example/hall', chat: null, captions: null },
  ...{ audience: 'attending', minutesBefore: 10 },
};

test('links are shown from so many minutes before until a little after, and to nobody else than was said', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -200, max: 200 }),
      fc.boolean(),
      fc.boolean(),
      (minute, isAttending, isOnline) => {
        const view = remoteView(room, slot, { isAttending, isOnline, now: minutesAfter(slot.start, minute) });
        const over = minute >= 40;
        expect(view?.state ?? null).toBe(
          over ? null : !isAttending ? 'for-attending' : minute < -10 ? 'soon' : 'open',
        );
        const online = remoteView({ ...room, audience: 'online' }, slot, {
          isAttending,
          isOnline,
          now: minutesAfter(slot.start, minute),
        });
        expect(online?.state ?? null).toBe(
          over ? null : !isOnline ? 'for-online' : minute < -10 ? 'soon' : 'open',
        );
        if (view?.state !== 'open') expect(JSON.stringify(view)).not.toContain('stream.example');
      },
    ),
  );
});

test('a room without links, and a session without a time, say nothing', () => {
  const asked = { isAttending: true, isOnline: true, now: slot.start };
  expect(remoteView({ ...room, stream: null }, slot, asked)).toBe(null);
  expect(remoteView(undefined, slot, asked)).toBe(null);
  expect(remoteView(room, null, asked)).toBe(null);
});

test('only https links without names in them are taken', () => {
  const input = { chat: '', captions: ' ', audience: 'everybody', minutesBefore: 0 } as const;
  const codes = [
    'http://a.example',
    'javascript:alert(1)',
    'https://u:p@a.example',
    'a.example',
    `https://a.example/${'x'.repeat(500)}`,
  ].map((stream) => {
    const checked = checkRemote({ ...input, stream });
    return checked.ok ? 'fine' : checked.refusal.code;
  });
  expect(new Set(codes)).toEqual(new Set(['link-not-https']));
  expect(checkRemote({ ...input, stream: ' https://a.example/1 ' })).toEqual({
    ok: true,
    value: {
      stream: 'https://a.example/1',
      chat: null,
      captions: null,
      audience: 'everybody',
      minutesBefore: 0,
    },
  });
  expect(checkRemote({ ...input, stream: '', minutesBefore: 121 }).ok).toBe(false);
});

test('between two turns a session is shown the same, and at each of them it may be other', () => {
  const at = (minute: number) => minutesAfter(slot.start, minute);
  const shownAt = (minute: number) =>
    remoteView(room, slot, { isAttending: true, isOnline: false, now: at(minute) });
  const turnAfter = (minute: number) => {
    const view = shownAt(minute);
    return view && nextTurn(remoteTurns(slot, view), at(minute));
  };
  expect([-60, -10, 0, 30, 40].map(turnAfter)).toEqual([at(-10), at(0), at(30), at(40), null]);
  for (let minute = -60; minute < 40; minute += 1) {
    const turn = turnAfter(minute);
    if (turn !== at(minute + 1)) expect(shownAt(minute + 1)).toEqual(shownAt(minute));
  }
});
