import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { limits, takeTry } from '../auth/limits.ts';
import { linkMinutes, newSignInLink } from '../auth/sign-in-link.ts';
import { findPersonByEmail, isSetUp } from '../queries/persons.ts';
import { readEmail } from '../rules/email.ts';
import { nextPath } from '../rules/next-path.ts';
import type { Viewer } from '../rules/viewer.ts';

export type SignInLinkInput = {
  readonly email: string;
  /** Language of the letter if we do not know the person's. */
  readonly locale: Locale;
  /** Where to go after signing in: a path of ours. */
  readonly next: string | null;
  /** The network address that asks, for the limits only. */
  readonly clientAddress: string;
};

/** Sends a link that signs its reader in once within 15 minutes. The answer and the letter are the same whether or not we know the address. */
export async function sendSignInLink(
  house: House,
  _viewer: Viewer,
  input: SignInLinkInput,
): Promise<Outcome<{ minutes: number }, 'email-not-readable' | 'too-many-attempts' | 'not-set-up'>> {
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-readable', { field: 'email' });
  if (!(await isSetUp(house.db))) return refuse('not-set-up');
  const free =
    (await takeTry(house.db, limits.linksFromClient, input.clientAddress)) &&
    (await takeTry(house.db, limits.linksToAddress, email));
  if (!free) return refuse('too-many-attempts', { details: { minutes: 60 } });
  await house.db.transaction().execute(async (tx) => {
    const known = await findPersonByEmail(tx, email);
    const { token, id } = await newSignInLink(house, tx, email);
    const url = new URL('/sign-in/confirm', house.config.origin);
    url.searchParams.set('token', token);
    url.searchParams.set('next', nextPath(input.next));
    const texts = textsFor(known?.locale ?? input.locale).people.letters.signIn;
    await house.mail.post(tx, {
      to: email,
      confidential: true,
      key: `people.sign-in-link:${id}`,
      subject: texts.subject,
      text: texts.text({ url: url.href, minutes: linkMinutes, origin: house.config.origin }),
    });
  });
  return done({ minutes: linkMinutes });
}
