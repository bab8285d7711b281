import { describe, expect, it } from 'vitest';
import { locales } from '../../../../kernel/locale.ts';
import { textsFor } from '../../../../texts/texts.ts';
import type { ProgrammeChange } from '../../rules/compare-programmes.ts';
import { importRemarkCodes } from '../../rules/import-report.ts';
import { csvFields, programmeFormats } from './read-programme.ts';

const kinds: Readonly<Record<ProgrammeChange['kind'], true>> = {
  ...{
    added: true,
    removed: true,
    cancelled: true,
    reinstated: true,
    moved: true,
    retitled: true,
    'head-changed': true,
  },
  ...{
    'time-announced': true,
    'time-withdrawn': true,
    'speakers-changed': true,
    'text-changed': true,
    'details-changed': true,
  },
  ...{
    'room-added': true,
    'room-removed': true,
    'room-changed': true,
    'track-added': true,
    'track-removed': true,
  },
  ...{ 'track-changed': true, 'speaker-added': true, 'speaker-removed': true, 'speaker-changed': true },
};

describe.each(locales)('What an import says in %s', (locale) => {
  const { importing } = textsFor(locale);

  it('has a sentence for every remark, change, format and column', () => {
    expect(Object.keys(importing.remarks).sort()).toEqual([...importRemarkCodes].sort());
    expect(Object.keys(importing.changes).sort()).toEqual(Object.keys(kinds).sort());
    expect(Object.keys(importing.formats).sort()).toEqual([...programmeFormats].sort());
    expect(Object.keys(importing.columns).sort()).toEqual([...csvFields].sort());
  });

  it.each(importRemarkCodes)('says %s with and without its parts', (code) => {
    const full = importing.remarks[code]({ subject: 'event 5', field: 'mood', value: 'good', count: 3 });
    const bare = importing.remarks[code]({ subject: 'event 5', field: '', value: '', count: 1 });
    for (const sentence of [full, bare]) expect(sentence).not.toMatch(/undefined|null|\[object|\s{2}/);
    expect(full).toMatch(/event 5|good/);
  });
});
