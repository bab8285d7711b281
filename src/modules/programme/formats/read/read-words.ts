import type { Delivery, Level } from '../../rules/programme.ts';

const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  englisch: 'en',
  inglés: 'en',
  영어: 'en',
  英语: 'en',
  英文: 'en',
  german: 'de',
  deutsch: 'de',
  alemán: 'de',
  독일어: 'de',
  德语: 'de',
  spanish: 'es',
  español: 'es',
  spanisch: 'es',
  스페인어: 'es',
  西班牙语: 'es',
  french: 'fr',
  français: 'fr',
  프랑스어: 'fr',
  法语: 'fr',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  korean: 'ko',
  한국어: 'ko',
  한국말: 'ko',
  韩语: 'ko',
  japanese: 'ja',
  日本語: 'ja',
  일본어: 'ja',
  日语: 'ja',
  chinese: 'zh',
  中文: 'zh',
  중국어: 'zh',
  mandarin: 'zh',
  普通话: 'zh',
  简体中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
  czech: 'cs',
  čeština: 'cs',
  dutch: 'nl',
  nederlands: 'nl',
  polish: 'pl',
  polski: 'pl',
  russian: 'ru',
  русский: 'ru',
};

/** The BCP 47 tag of a language named by tag (`en_US`, `de-formal`) or by its name; `null` if it is neither. */
export function readLanguage(text: string): string | null {
  const lower = text.trim().toLowerCase();
  const byName = languageNames[lower];
  if (byName) return byName;
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(lower)) return null;
  try {
    return Intl.getCanonicalLocales(lower.replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The level that a source's word means; `null` if it is none that we know. */
export function readLevel(text: string): Level | null {
  const word = text.trim().toLowerCase();
  if (
    /^(?:beginners?|novice|introductory|intro|basic|easy|none|anf[äa]nger|principiante|b[áa]sico|초급|입문|初级|入门|初級)$/.test(
      word,
    )
  )
    return 'beginner';
  if (/^(?:intermediate|medium|some|fortgeschritten|intermedio|중급|中级|中級)$/.test(word))
    return 'intermediate';
  if (/^(?:advanced|experts?|guru|hard|experte|avanzado|고급|高级|高級)$/.test(word)) return 'advanced';
  if (/^(?:all|any|all levels|everyone|alle|todos|모두|전체|所有|不限)$/.test(word)) return 'all';
  return null;
}

/** Where a session is given; `null` if the word is not known. */
export function readDelivery(text: string): Delivery | null {
  const word = text.trim().toLowerCase();
  if (/^(?:in[- ]?person|on[- ]?site|onsite|vor ort|presencial|현장|线下|現場)$/.test(word)) return 'on-site';
  if (/^(?:remote|online|virtual|온라인|线上|远程|en línea)$/.test(word)) return 'remote';
  if (/^(?:hybrid|h[íi]brido|하이브리드|混合)$/.test(word)) return 'hybrid';
  return null;
}

/** A yes or no of the source; `null` if it is neither. */
export function readFlag(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (/^(?:true|yes|y|1|ja|s[íi]|예|네|是)$/.test(word)) return true;
  if (/^(?:false|no|n|0|nein|아니오|아니요|否)$/.test(word)) return false;
  return null;
}

/** True for names that stand where a name is still to come: "Slot", "TBA". */
export function isPlaceholder(title: string): boolean {
  return /^(?:slot|slot \d+|tb[acd]|t\.b\.a\.?|n\/?a|test|untitled|placeholder|to be (?:announced|confirmed|determined)|por anunciar|미정|待定)$/i.test(
    title.trim(),
  );
}
