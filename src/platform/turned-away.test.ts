import { expect, test } from 'vitest';
import { createLog } from './log.ts';
import { turnedAway } from './turned-away.ts';
import { TooBusy } from './work-queue.ts';

const coded = (code: string) =>
  Object.assign(new Error(`could not extend file for ana@example.org`), { code });

test('who meets a queue or a database that cannot serve should come again; an error of ours stays one', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  expect(turnedAway(log, new TooBusy(7))).toEqual({ why: 'busy', seconds: 7 });
  for (const code of ['53100', '53300', '57P01', '08006', 'ECONNREFUSED'])
    expect(turnedAway(log, coded(code))).toEqual({ why: 'outOfService', seconds: 5 });
  expect(lines).toHaveLength(5);
  expect(lines.join()).not.toContain('ana@');
  for (const error of [coded('23505'), coded('42P01'), new Error('Oops'), 'text', null])
    expect(turnedAway(log, error)).toBeNull();
});
