import { expect, test } from 'vitest';
import { locales } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { actSentence } from './act-sentence.ts';

const act = { id: 1, at: '2027-05-14T08:00:00Z', editionId: null, personId: 'x', by: 'Ada', facts: {} };

test.each(locales)('every act that can be written down is told in %s with who did it', (locale) => {
  const texts = textsFor(locale);
  for (const code of Object.keys(texts.manage.house.acts)) {
    const sentence = actSentence({ ...act, act: code, subject: 'Oak' }, texts);
    expect(sentence).toContain('Ada');
    expect(sentence).not.toContain(code);
  }
});

test('what was removed is called by its name; an id is never shown', () => {
  const texts = textsFor('en');
  const removed = { ...act, act: 'programme.room-removed', subject: 'R1', facts: { name: 'Main hall' } };
  expect(actSentence(removed, texts)).toBe('Ada removed the room Main hall.');
  const id = '3f0b1c9e-1111-4222-8333-123456789abc';
  expect(actSentence({ ...act, act: 'people.steward-named', subject: id }, texts)).not.toContain(id);
  expect(actSentence({ ...act, act: 'some.former-code', subject: 'Oak' }, texts)).toBe(
    'Ada: some.former-code Oak',
  );
});
