import { enhance as en } from '../texts/en/enhance.ts';
import { enhance as ko } from '../texts/ko/enhance.ts';
import { enhance as zhHans } from '../texts/zh-hans/enhance.ts';

/** What the scripts say, in the page's language. */
export function words(): typeof en {
  const { lang } = document.documentElement;
  return lang === 'ko' ? ko : lang === 'zh-Hans' ? zhHans : en;
}
