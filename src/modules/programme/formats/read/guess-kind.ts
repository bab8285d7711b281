import type { SessionKind } from '../../rules/programme.ts';

/** What a source's word for a kind of session means; `label` keeps the word where it says more, `known` is false for a guess. */
export type GuessedKind = {
  readonly kind: SessionKind;
  readonly label: string | null;
  readonly known: boolean;
};

/** Words by kind, tried in this order against the whole lower-case word of the source: the more special ones come first. */
const words: readonly (readonly [SessionKind, RegExp])[] = [
  ['lightning-talk', /lightning|blitz|라이트닝|闪电|閃電|rel[aá]mpago/],
  ['keynote', /key ?note|기조|主题演讲|主題演講|主旨|magistral|hauptvortrag/],
  ['poster', /poster|포스터|海报|海報|p[oó]ster/],
  ['panel', /panel|round ?table|podium|diskussion|패널|圆桌|圓桌|论坛讨论|mesa redonda/],
  ['tutorial', /tutorial|training|튜토리얼|教程|taller introductorio/],
  ['workshop', /workshop|hands-on|masterclass|워크숍|워크샵|工作坊|taller/],
  ['summit', /summit|서밋|峰会|峰會|cumbre/],
  ['lab', /^labs?$|\blab\b|실습|实验室/],
  ['sprint', /sprints?|hackathon|coding day|스프린트|冲刺|衝刺/],
  [
    'open-space',
    /open ?space|\bbofs?\b|birds of a feather|unconference|self[- ]organi[sz]ed|meet-?up|help ?desk|오픈 ?스페이스|개방 공간|开放空间/,
  ],
  [
    'break',
    /break|lunch|breakfast|coffee|pause|mittag|휴식|점심|아침|茶歇|午餐|午休|早餐|休息|descanso|almuerzo|comida|desayuno/,
  ],
  [
    'notice',
    /^notice$|registration|check-?in|informational|information|announcement|doors|opens?$|closes?$|등록|签到|注册|registro/,
  ],
  [
    'social',
    /social|party|reception|dinner|concert|performance|music|networking|event$|파티|만찬|晚宴|聚会|fiesta|cena/,
  ],
  [
    'plenary',
    /plenary|opening|closing|welcome|ceremony|개회|폐회|환영|开幕|闭幕|開幕|閉幕|apertura|clausura/,
  ],
  [
    'talk',
    /talk|lecture|presentation|vortrag|session|podcast|demo|short paper|paper|발표|세션|演讲|演講|讲座|分享|charla|ponencia|devroom|maintrack/,
  ],
];

/** Words that are only another way to say the kind, so that no label is kept. */
const plainWords = new Set([
  ...[
    'talk',
    'tutorial',
    'workshop',
    'keynote',
    'panel',
    'poster',
    'lightning talk',
    'summit',
    'lab',
    'open space',
  ],
  ...['sprint', 'social', 'break', 'plenary', 'notice', 'lecture', 'informational', 'event'],
]);

/** The kind that a source's own word means; an unknown or missing word is a talk unless title or track say otherwise. */
export function guessKind(word: string | null, title: string, track: string | null = null): GuessedKind {
  const lower =
    word
      ?.toLowerCase()
      .replace(/[_\s]+/g, ' ')
      .trim() ?? '';
  const label = word && !plainWords.has(lower.replace(/-/g, ' ')) ? word : null;
  const byTitle = kindOfTitle(title);
  const found = words.find(([, pattern]) => pattern.test(lower))?.[0];
  if (found && found !== 'talk') return { kind: found, label, known: true };
  // "Talk" and the like are also what systems say of anything that nobody gave a kind.
  if (byTitle) return { kind: byTitle, label, known: true };
  const byTrack = /^(?:lightning talks?|keynotes?|bofs?\b.*|posters?|workshops?|tutorials?|sprints?)$/i.test(
    track ?? '',
  )
    ? words.find(([, pattern]) => pattern.test(track?.toLowerCase() ?? ''))?.[0]
    : undefined;
  return { kind: byTrack ?? found ?? 'talk', label, known: Boolean(found) || !lower };
}

/** Kinds that a title alone makes certain: a break called "Lunch" needs no type. */
export function kindOfTitle(title: string): SessionKind | null {
  const lower = title.toLowerCase().trim();
  if (
    /^(?:coffee|lunch|tea|morning|afternoon|short|long|dinner)?[ -]*(?:break|lunch|coffee|breakfast)(?: ?break)?$/.test(
      lower,
    )
  )
    return 'break';
  if (
    /^(?:점심|휴식|쉬는 시간|茶歇|午餐|午休|休息|almuerzo|descanso|mittagspause|kaffeepause|pause)$/.test(
      lower,
    )
  )
    return 'break';
  if (/^keynote\b/.test(lower)) return 'keynote';
  if (/\blightning talks?$/.test(lower)) return 'lightning-talk';
  if (/^(?:registration|check-?in|doors open|morning announcements?|announcements?|end of day)\b/.test(lower))
    return 'notice';
  if (/^(?:development )?sprints?$/.test(lower)) return 'sprint';
  if (
    /^(?:opening|closing|welcome|conference opening|conference closing)(?: session| ceremony| remarks)?$/.test(
      lower,
    )
  )
    return 'plenary';
  return null;
}

/** Minutes that a session of a kind takes where neither an end nor a length is known. */
export const usualMinutes: Readonly<Record<SessionKind, number>> = {
  talk: 30,
  tutorial: 180,
  workshop: 90,
  keynote: 45,
  panel: 45,
  poster: 60,
  'lightning-talk': 10,
  summit: 360,
  lab: 120,
  'open-space': 60,
  sprint: 480,
  social: 120,
  break: 30,
  plenary: 30,
  notice: 0,
};

/** Kinds that someone is expected to give. */
export const givenBySomeone: ReadonlySet<SessionKind> = new Set([
  'talk',
  'tutorial',
  'workshop',
  'keynote',
  'panel',
  'poster',
]);
