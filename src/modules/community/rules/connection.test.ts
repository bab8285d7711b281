import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carefulVisibility, type Profile, profileFields } from '#people';
import { codeFrom, type PersonId } from '../../../kernel/ids.ts';
import { writeVcard } from '../formats/write-vcard.ts';
import { metIn, pairOf, readCode } from './connection.ts';
import { givable, givableOf, knownProfile, readGiven } from './giving.ts';

const profile: Profile = {
  ...{ name: 'Min-ji Kim', pronouns: '', headline: 'Boats; and, parsers', photo: null, languages: ['ko'] },
  links: [{ label: 'Site', url: 'https://minji.example.org/a,b' }],
  visibility: carefulVisibility,
};

test('every code that is made is read, however it is typed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      fc.constantFrom('', ' ', '-'),
      (bytes, gap) => {
        const code = codeFrom(bytes, 8);
        expect(readCode(`${code.slice(0, 4)}${gap}${code.slice(4)} `.toLowerCase())).toBe(code);
      },
    ),
  );
});

test('a pair is the same from both ends', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (a, b) => {
      expect(pairOf(a as PersonId, b as PersonId)).toEqual(pairOf(b as PersonId, a as PersonId));
    }),
  );
});

test('a connection sees the name, what was given and what is for all connections, and nothing else', () => {
  fc.assert(
    fc.property(fc.subarray([...givable]), fc.subarray([...profileFields]), (gives, forAll) => {
      const visibility = {
        ...carefulVisibility,
        ...Object.fromEntries(forAll.map((field) => [field, 'connections'])),
      };
      const known = knownProfile({ profile: { ...profile, visibility }, email: 'kim@example.org' }, gives);
      expect(new Set(Object.keys(known))).toEqual(new Set(['name', ...gives, ...forAll]));
    }),
  );
});

test('only what says something can be given, and only what can be given is taken from a form', () => {
  expect(givableOf(profile)).toEqual(['email', 'headline', 'links', 'languages']);
  expect(readGiven(['links', 'links', 'password', 'name'])).toEqual(['links']);
});

test('two meet in the session that both have, or in the only one that is on', () => {
  const now = '2027-05-14T08:10:00Z';
  const on = (title: string) => ({ title, start: '2027-05-14T08:00:00Z', end: '2027-05-14T08:30:00Z' });
  const over = { ...on('Over'), end: now };
  expect(metIn([on('A'), on('B')], [on('B'), over], now)).toBe('B');
  expect(metIn([on('A'), over], [], now)).toBe('A');
  expect(metIn([on('A'), on('B')], [], now)).toBeNull();
  expect(metIn([on('A'), on('B')], [on('A'), on('B')], now)).toBeNull();
  expect(metIn([], [{ title: 'Later', start: null, end: null }], now)).toBeNull();
});

test('an address book reads the card: escaped, and nobody breaks out of a line', () => {
  const card = writeVcard(
    { ...profile, email: 'kim@example.org', links: [{ label: '', url: 'https://x.example.org/\r\nTEL:1' }] },
    'Met at Harbour Conf\n2027',
  );
  expect(card.split('\r\n')).toEqual([
    ...[
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Min-ji Kim',
      'N:Kim;Min-ji;;;',
      'EMAIL;TYPE=INTERNET:kim@example.org',
    ],
    ...['TITLE:Boats\\; and\\, parsers', 'NOTE:ko\\nMet at Harbour Conf\\n2027'],
    ...['URL:https://x.example.org/TEL:1', 'END:VCARD', ''],
  ]);
});
