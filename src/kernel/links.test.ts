import { describe, expect, it } from 'vitest';
import { isLink, isWebLink, safeHref } from './links.ts';

const never = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)'],
  ...[
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
  ],
  ...[
    '/path',
    '',
    'example.org',
    'https://',
    'https://bank.example@evil.example/',
    `https://a.example/${'x'.repeat(2_000)}`,
  ],
];

describe('an address from data', () => {
  it.each(never)('is no link if it is %j', (text) => {
    expect([isLink(text), isWebLink(text), safeHref(text)]).toEqual([false, false, undefined]);
  });

  it('is a link on the web and to a mailbox', () => {
    expect(safeHref('https://example.org/?a=b#c')).toBe('https://example.org/?a=b#c');
    expect(safeHref('mailto:team@example.org')).toBe('mailto:team@example.org');
    expect(isWebLink('mailto:team@example.org')).toBe(false);
    expect(safeHref(null)).toBeUndefined();
  });
});
