import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureFonts } from '../../../../platform/files/picture-fonts.ts';
import { aProgramme, aRoom, aSession, aSpeaker, aTrack, at } from '../../rules/programme.fixture.ts';
import type { Session } from '../../rules/programme.ts';
import { openGraphPng } from './open-graph-png.ts';
import { editionPicture, pictureFonts, sessionPicture } from './open-graph-svg.ts';
import { drawable, shortened, widthOf, wrapped } from './picture-text.ts';

const fonts = pictureFonts(readPictureFonts());
const context = { accent: '#0f6b5c', locale: 'en' } as const;
const slot = at('2027-05-14T08:45', '2027-05-14T09:15', 'r');

function picture(given: Partial<Session>, names: { track?: string; head?: string; accent?: string } = {}) {
  const session = aSession('one', { track: 't', speakers: ['s'], slot, ...given });
  const programme = aProgramme({
    head: { title: names.head ?? 'Harbour City 2027' },
    rooms: [aRoom('r', 'Hall B')],
    tracks: [aTrack('t', names.track ?? 'Languages', 2)],
    speakers: [aSpeaker('s', 'Đặng Thị Ánh')],
    sessions: [session],
  });
  return sessionPicture(programme, session, { ...context, accent: names.accent ?? context.accent }, fonts);
}

describe('pictures for sharing', () => {
  it('are 1200 × 630 and at most 120 KB, in every language of Hallway', async () => {
    const titles = [
      'Typing at scale',
      '파이썬으로 배우는 병렬 처리 🎉',
      '用异步编程构建会议系统，从零开始的开源实践。'.repeat(4),
    ];
    for (const title of titles) {
      const png = Buffer.from(await openGraphPng(picture({ title })));
      expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        'PNG',
        1200,
        630,
      ]);
      expect(png.length).toBeLessThan(120 * 1024);
      expect(png.length).toBeGreaterThan(10 * 1024);
    }
  });

  it('hold nothing but outlines: no text, no address, no number that is none', () => {
    const svg = picture({ title: 'Typing at scale: five years in one code base' });
    expect(new Set([...svg.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag))).toEqual(
      new Set(['svg', 'rect', 'path']),
    );
    expect(svg).not.toMatch(/NaN|Infinity|undefined|href/);
  });

  it('show the edition in place of a title that no font here can draw, rather than empty boxes', () => {
    expect(picture({ title: 'Введение в Python' })).toBe(picture({ title: 'Harbour City 2027' }));
    expect(picture({ title: '🎉🎉' })).toBe(picture({ title: 'Harbour City 2027' }));
    expect(picture({ title: 'A' }, { track: 'العربية' })).not.toContain('rx="25"');
  });

  it('take no colour that is none', () => {
    expect(picture({}, { accent: '"/><script>' })).not.toContain('script');
  });

  it('show an edition with its dates and place', async () => {
    const png = await openGraphPng(editionPicture(aProgramme(), { ...context, locale: 'ko' }, fonts));
    expect(png.length).toBeGreaterThan(10 * 1024);
  });

  it('are drawn whatever people write', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('한', '会', 'W', ' ', '🎉', '\n', '…'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, text, (title, track, head) => {
        const svg = picture({ title }, { track, head });
        expect(svg).toMatch(/^<svg .*<\/svg>$/s);
        expect(svg).not.toMatch(/NaN|undefined/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('lines of a picture', () => {
  it('are never wider than their place and lose no word', () => {
    const words = fc.array(
      fc.constantFrom('a', 'typing', '파이썬으로', '用异步编程构建', 'Donaudampfschifffahrt', '：', 'x.'),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 900 }), (given, room) => {
        const text = given.join(' ');
        const lines = wrapped(text, fonts.bold, 60, room);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line, fonts.bold, 60)).toBeLessThanOrEqual(room);
        const [first = ''] = shortened(lines, 1, fonts.bold, 60, room);
        expect(widthOf(first, fonts.bold, 60)).toBeLessThanOrEqual(room);
      }),
      { numRuns: 60 },
    );
  });

  it('leave out emoji and say when a character cannot be drawn', () => {
    expect(drawable('Hi 👩🏽‍💻 there\n© 5 #1', fonts.bold)).toBe('Hi there © 5 #1');
    expect(drawable('Привет', fonts.bold)).toBeNull();
  });
});
