import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviceFrom } from './device.ts';
import { readEmail } from './email.ts';
import { mayLend } from './granting.ts';
import { nextPath } from './next-path.ts';
import { mayManageMember, organisationName } from './organisation.ts';
import { passwordProblem } from './password.ts';
import { roles } from './viewer.ts';

describe('a password', () => {
  test('is judged by length and by whether everybody tries it first', () => {
    const problem = (password: string) => passwordProblem(password, 'ada@example.org');
    expect(problem('short')).toBe('password-short');
    expect(problem('x'.repeat(129))).toBe('password-long');
    for (const common of [
      'Password123',
      'qwertyuiop',
      '1234567890',
      'iloveyou2024',
      'aaaaaaaaaaaa',
      'abababababab',
      'letmein!!!!!',
    ]) {
      expect([common, problem(common)]).toEqual([common, 'password-common']);
    }
    expect(passwordProblem('ada.lovelace1', 'adalovelace@example.org')).toBe('password-own-address');
    for (const good of ['four words not together', '말 네 개 서로 무관한', 'x7#kd92mmq1'])
      expect(problem(good)).toBeNull();
  });
});

describe('a path to go on to', () => {
  test('never leaves this site', () => {
    for (const evil of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'javascript:alert(1)',
      '',
      null,
      '/a\nb',
      '/\t/evil',
    ]) {
      expect(nextPath(evil)).toBe('/');
    }
    expect(nextPath('/me/profile?tab=1#x')).toBe('/me/profile?tab=1#x');
    fc.assert(
      fc.property(fc.webUrl(), fc.constantFrom('', '/', '//', '\\', '/\\', ' ', '/\t'), (url, before) => {
        expect(new URL(nextPath(before + url), 'https://ours.example').origin).toBe('https://ours.example');
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(new URL(nextPath(text), 'https://ours.example').origin).toBe('https://ours.example');
      }),
    );
  });
});

describe('a role handed to a program', () => {
  test('is never above its maker’s own', () => {
    for (const own of roles) {
      for (const role of roles) {
        const expected = own === 'owner' || (own === 'organiser' ? role !== 'owner' : own === role);
        expect([own, role, mayLend([own], role)]).toEqual([own, role, expected]);
      }
    }
    expect(mayLend([], 'attendee')).toBe(false);
  });
});

describe('other readings', () => {
  test('an address is tidied or refused', () => {
    expect(readEmail(' Ada@Example.ORG ')).toBe('ada@example.org');
    for (const bad of [
      'ada',
      'a@b',
      'a b@example.org',
      'ada@example.org, b@example.org',
      '<ada@example.org>',
      'ada@example.org\nBcc: x@y.z',
    ]) {
      expect(readEmail(bad)).toBeNull();
    }
  });

  test('a browser is named in two words', () => {
    expect(deviceFrom('Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0')).toBe(
      'Firefox, Linux',
    );
    expect(
      deviceFrom(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      ),
    ).toBe('Safari, iPhone');
    expect(deviceFrom('curl/8')).toBe('');
  });

  test('only owners touch owners of an organisation', () => {
    expect(mayManageMember('admin', 'owner')).toBe(false);
    expect(mayManageMember('admin', 'member')).toBe(true);
    expect(mayManageMember('owner', 'owner')).toBe(true);
    expect(mayManageMember('member', 'member')).toBe(false);
    expect(mayManageMember(null, 'member')).toBe(false);
    expect([organisationName('  A  B '), organisationName(' '), organisationName('x'.repeat(101))]).toEqual([
      'A B',
      null,
      null,
    ]);
  });
});
