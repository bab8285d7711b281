import { describe, expect, it } from 'vitest';
import { collectOffsets } from './offset-zone.ts';

function seen(...all: readonly (readonly [moment: string, offset: string])[]) {
  const offsets = collectOffsets();
  for (const [moment, offset] of all) offsets.note(moment, offset);
  return offsets;
}

const summer = '2027-07-14T09:00:00Z';
const winter = '2027-01-14T09:00:00Z';

describe('the zone of a file whose times carry an offset but no zone', () => {
  it('stays the edition’s where its clocks show what the file says', () => {
    expect(seen([summer, '-04:00'], [summer, '-0400']).zoneInstead('America/New_York')).toBeNull();
    expect(seen([summer, '+09']).zoneInstead('Asia/Seoul')).toBeNull();
  });

  it('is one of the same offset where they do not', () => {
    expect(seen([summer, '-04:00']).zoneInstead('UTC')).toBe('Etc/GMT+4');
    expect(seen([winter, '-0400']).zoneInstead('America/New_York')).toBe('Etc/GMT+4');
    expect(seen([summer, '+01:00']).zoneInstead('UTC')).toBe('Etc/GMT-1');
    expect(seen([summer, '+05:30']).zoneInstead('UTC')).toBe('Asia/Kolkata');
  });

  it('stays where nobody can tell: UTC, two offsets, an offset of no zone, none', () => {
    expect(seen([summer, 'Z'], [summer, '+00:00']).zoneInstead('Asia/Seoul')).toBeNull();
    expect(seen([summer, '-04:00'], [winter, '-05:00']).zoneInstead('UTC')).toBeNull();
    expect(seen([summer, '+19:00']).zoneInstead('UTC')).toBeNull();
    expect(seen([summer, '+02:07']).zoneInstead('UTC')).toBeNull();
    expect(seen().zoneInstead('UTC')).toBeNull();
  });
});
