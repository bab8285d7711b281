import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentCss, accentTheme, defaultAccent, surfaces } from './accent.ts';
import { contrast } from './colour.ts';
import { readTokens } from './read-tokens.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('an accent', () => {
  test.each([4.5, 7])('of any colour reads on every surface at %d to 1, in light and dark', (wanted) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const theme = accentTheme(colour, wanted);
        for (const mode of ['light', 'dark'] as const) {
          const { accent, ink, wash } = theme[mode];
          for (const surface of [...Object.values(surfaces[mode]), wash]) {
            expect(contrast(accent, surface)).toBeGreaterThanOrEqual(wanted);
          }
          expect(contrast(ink, accent)).toBeGreaterThanOrEqual(wanted);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves plain text readable on its wash', () => {
    const tokens = readTokens();
    fc.assert(
      fc.property(anyColour, (colour) => {
        const theme = accentTheme(colour);
        for (const mode of ['light', 'dark'] as const) {
          for (const text of ['ink', 'ink-2'] as const) {
            expect(contrast(tokens[mode][text] ?? '', theme[mode].wash)).toBeGreaterThanOrEqual(4.5);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('that reads already stays as the edition chose it', () => {
    expect(accentTheme('#0f6b5c').light.accent).toBe('#0f6b5c');
    expect(accentTheme('#8a1f5a').light.accent).toBe('#8a1f5a');
  });

  test('that is no colour becomes the default', () => {
    expect(accentTheme('red; } body { display: none')).toEqual(accentTheme(defaultAccent));
    expect(accentCss('url(//elsewhere)')).not.toContain('elsewhere');
  });

  test('is delivered as custom properties for each system setting', () => {
    expect(accentCss('#ffd43b')).toMatchInlineSnapshot(`
      ":root{--accent:#836a00;--accent-ink:#ffffff;--accent-wash:#f6efd9}
      @media (prefers-color-scheme:dark){:root{--accent:#f9d561;--accent-ink:#1c1500;--accent-wash:#332b0e}}
      @media (prefers-contrast:more){:root{--accent:#624e00;--accent-ink:#ffffff;--accent-wash:#f6efd9}}
      @media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{--accent:#f9d561;--accent-ink:#1c1500;--accent-wash:#332b0e}}
      "
    `);
  });

  test('counts on the surfaces of the tokens', () => {
    const tokens = readTokens();
    for (const mode of ['light', 'dark'] as const) {
      for (const [name, value] of Object.entries(surfaces[mode])) expect(tokens[mode][name]).toBe(value);
    }
  });
});
