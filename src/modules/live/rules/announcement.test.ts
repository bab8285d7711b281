import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '#people';
import { everybody, someone } from '../../../../testing/viewers.ts';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import { readDraft, type TypedAnnouncement, wayOf } from './announcement.ts';
import {
  type AudiencePart,
  audiencePartText,
  mayAddress,
  readAudience,
  readAudiencePart,
} from './audience.ts';
import { noticeWays } from './notice.ts';

const editionId = crypto.randomUUID() as EditionId;
const nothing = { en: '', ko: '', 'zh-Hans': '' };
const typed = (more: Partial<TypedAnnouncement> = {}): TypedAnnouncement => ({
  title: { ...nothing, en: 'Room 2 is closed' },
  body: { ...nothing, en: 'Go to *room 3*.' },
  audience: ['everybody'],
  ...{ isPublic: true, isUrgent: false, corrects: null },
  ...more,
});

describe('an audience', () => {
  const part: fc.Arbitrary<AudiencePart> = fc.oneof(
    fc.constantFrom<AudiencePart>({ kind: 'everybody' }, { kind: 'team' }, { kind: 'remote' }),
    fc.record({
      kind: fc.constant('speakers' as const),
      track: fc.option(fc.stringMatching(/^[a-z:]{1,9}$/)),
    }),
    fc.record({ kind: fc.constant('product' as const), id: fc.uuid().map((id) => id as ProductId) }),
    fc.record({
      kind: fc.constantFrom('seats' as const, 'stars' as const),
      code: fc.stringMatching(/^[A-Z0-9:]{1,9}$/),
    }),
  );
  test('is read as it was written, whatever stands in codes, and each part once', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const one of parts) expect(readAudiencePart(audiencePartText(one))).toEqual(one);
        const texts = parts.map(audiencePartText);
        const read = readAudience([...texts, ...texts, '']);
        expect(read?.map(audiencePartText)).toEqual([...new Set(texts)].sort());
      }),
    );
  });

  test('is not guessed: what cannot be read is refused', () => {
    for (const text of [
      'nobody',
      'seats',
      'seats:',
      'product:1',
      'everybody:x',
      'team:',
      `stars:${'x'.repeat(101)}`,
    ])
      expect([text, readAudience(['everybody', text])]).toEqual([text, null]);
    expect(readAudience(Array.from({ length: 61 }, (_, n) => `stars:${n}`))).toBeNull();
  });

  test('of everybody, buyers, the team, in public or with urgency is the organisers’; speakers and sessions are the programme’s too', () => {
    const own: AudiencePart[] = [
      { kind: 'speakers', track: null },
      { kind: 'stars', code: 'A' },
    ];
    const calm = { isPublic: false, isUrgent: false };
    for (const [who, viewer] of Object.entries(everybody(editionId))) {
      const all = ['owner', 'organiser'].includes(who);
      const some = all || who === 'programme';
      const may = (said: Parameters<typeof mayAddress>[2]) => mayAddress(viewer, editionId, said);
      expect([who, may({ ...calm, audience: own })]).toEqual([who, some]);
      expect([who, may({ ...calm, audience: [...own, { kind: 'team' }] })]).toEqual([who, all]);
      expect([who, may({ isPublic: true, isUrgent: false, audience: [{ kind: 'everybody' }] })]).toEqual([
        who,
        all,
      ]);
      expect([who, may({ isPublic: false, isUrgent: true, audience: own })]).toEqual([who, all]);
    }
    expect(roles).toContain('programme');
    expect(
      mayAddress(someone('owner', editionId, { via: 'token' }), editionId, { ...calm, audience: own }),
    ).toBe(false);
  });
});

describe('a draft', () => {
  test('is what was typed, without languages in which nothing stands', () => {
    expect(readDraft(typed())).toEqual({
      ...{ title: { en: 'Room 2 is closed' }, body: { en: 'Go to *room 3*.' } },
      ...{ audience: [{ kind: 'everybody' }], isPublic: true, isUrgent: false, corrects: null },
    });
  });

  test('is refused with the field that is wrong', () => {
    const wrong: readonly (readonly [Partial<TypedAnnouncement>, string, string])[] = [
      [{ title: nothing, body: nothing }, 'title-missing', 'title-en'],
      [{ title: { ...nothing, en: 'A', ko: '나' } }, 'body-missing', 'body-ko'],
      [{ body: { ...nothing, en: 'A', ko: '나' } }, 'title-missing', 'title-ko'],
      [{ title: { ...nothing, en: '🎈'.repeat(121) } }, 'title-too-long', 'title-en'],
      [{ body: { ...nothing, en: 'x'.repeat(10_001) } }, 'body-too-long', 'body-en'],
      [{ audience: [''] }, 'audience-missing', 'audience'],
      [{ audience: ['sponsors'] }, 'audience-unknown', 'audience'],
      [{ audience: ['team'] }, 'public-not-for-all', 'isPublic'],
    ];
    for (const [more, code, field] of wrong) expect(readDraft(typed(more))).toEqual({ code, field });
    expect(readDraft(typed({ title: { ...nothing, en: '🎈'.repeat(120) } }))).not.toHaveProperty('code');
  });
});

test('who wants no announcements sees the urgent ones in the app, and nobody gets more mail than they chose', () => {
  for (const announcements of noticeWays) {
    const way = (isUrgent: boolean, hasDevice = true) => wayOf({ announcements }, { isUrgent, hasDevice });
    expect(way(false)).toBe(announcements);
    expect(way(true)).toBe(announcements === 'none' ? 'app' : announcements);
    expect(way(false, false)).toBe(announcements === 'push' ? 'mail' : announcements);
  }
});
