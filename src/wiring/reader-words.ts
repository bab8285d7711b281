import type { Context } from 'hono';
import type { Locale } from '../kernel/locale.ts';
import { requestLocale } from '../platform/http/request-cookies.ts';
import { type Texts, textsFor } from '../texts/texts.ts';

/** The language that the reader chose, else one that the browser asks for. */
export function localeOf(c: Context): Locale {
  return requestLocale(c.req.raw);
}

/** The shell's words in the reader's language. */
export function wordsOf(c: Context): Texts['shell'] {
  return textsFor(localeOf(c)).shell;
}
