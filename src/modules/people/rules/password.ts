import { commonPasswords } from './common-passwords.ts';

export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-own-address';

/** Why a password is not good enough, or `null`. Length matters, kinds of signs do not (NIST SP 800-63B). */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const signs = [...password].length;
  if (signs < 10) return 'password-short';
  if (signs > 128) return 'password-long';
  const plain = password.toLowerCase().replace(/[\s._-]/g, '');
  if (commonPasswords.has(plain) || commonPasswords.has(plain.replace(/[\d!?]+$/, '')))
    return 'password-common';
  if (/^(.+?)\1+$/su.test(plain) && new Set(plain).size < 5) return 'password-common';
  if ('01234567890123456789'.includes(plain) || 'abcdefghijklmnopqrstuvwxyz'.includes(plain))
    return 'password-common';
  return plain.includes(email.toLowerCase().split('@')[0] || ' ') && plain.length < email.length + 4
    ? 'password-own-address'
    : null;
}
