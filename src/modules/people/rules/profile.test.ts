import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  audiences,
  carefulVisibility,
  isVisible,
  type Profile,
  profileFields,
  profileProblem,
  relations,
  visibleProfile,
} from './profile.ts';

const audience = fc.constantFrom(...audiences);
const profiles: fc.Arbitrary<Profile> = fc.record({
  name: fc.string(),
  pronouns: fc.string(),
  photo: fc.constant(null),
  headline: fc.string(),
  links: fc.array(fc.record({ label: fc.string(), url: fc.webUrl() })),
  languages: fc.array(fc.string()),
  visibility: fc.record({
    name: audience,
    pronouns: audience,
    photo: audience,
    headline: audience,
    links: audience,
    languages: audience,
  }),
});

/** Said anew in plain words, so that the rule is not tested against itself. */
const seenBy = {
  nobody: ['self'],
  organisers: ['self', 'organiser'],
  connections: ['self', 'organiser', 'connection'],
  attendees: ['self', 'organiser', 'connection', 'attendee'],
  public: ['self', 'organiser', 'connection', 'attendee', 'stranger'],
} as const;

describe('a profile', () => {
  test('shows each field to exactly those whom its person chose', () => {
    fc.assert(
      fc.property(profiles, fc.constantFrom(...relations), (profile, relation) => {
        const shown = visibleProfile(profile, relation);
        for (const field of profileFields) {
          const allowed = (seenBy[profile.visibility[field]] as readonly string[]).includes(relation);
          expect(field in shown).toBe(allowed);
          if (allowed) expect(shown[field]).toBe(profile[field]);
        }
        expect(shown).not.toHaveProperty('visibility');
      }),
    );
  });

  test('never shows a weaker relation more than a closer one', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const counts = relations.map((relation) => Object.keys(visibleProfile(profile, relation)).length);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  test('shows strangers, attendees and connections nothing by default', () => {
    for (const relation of ['stranger', 'attendee', 'connection'] as const) {
      for (const field of profileFields) expect(isVisible(carefulVisibility[field], relation)).toBe(false);
    }
  });

  test('takes only links that are safe to follow', () => {
    const base = {
      name: 'Ada',
      pronouns: '',
      headline: '',
      languages: ['en', 'zh-Hans'],
      visibility: carefulVisibility,
    };
    const withLink = (url: string) => profileProblem({ ...base, links: [{ label: 'x', url }] });
    expect(withLink('https://example.org/a')).toBeNull();
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org',
      'ftp://example.org',
      'http://',
      '',
    ]) {
      expect(withLink(url)).toEqual({ code: 'link-not-readable', field: 'links' });
    }
    expect(profileProblem({ ...base, name: ' ', links: [] })).toEqual({ code: 'name-empty', field: 'name' });
    expect(profileProblem({ ...base, links: [], languages: ['englisch!'] })).toEqual({
      code: 'language-unknown',
      field: 'languages',
    });
  });
});
