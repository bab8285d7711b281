import { slugOf } from '../../../kernel/name-words.ts';

/** Topics of confs.tech by the names of its files, where ours is another word. */
const confsTechTopics: Readonly<Record<string, string>> = {
  cpp: 'c-plus-plus',
  'tech-comm': 'technical-writing',
  opensource: 'open-source',
};

/** The topic of a file of confs.tech: "python" of `2022/python.json`; of a file about everything "general". */
export function topicOfFile(stem: string): string {
  return confsTechTopics[stem] ?? slugOf(stem);
}

/** The name of the file in which confs.tech keeps a topic. */
export function fileOfTopic(topic: string): string {
  return Object.entries(confsTechTopics).find(([, ours]) => ours === topic)?.[0] ?? topic;
}

/** python-deadlines' `sub`, by the meaning that its types.yml gives: all of them are about Python. */
const subs: Readonly<Record<string, string>> = {
  SCIPY: 'science',
  DATA: 'data',
  WEB: 'web',
  BIZ: 'business',
  GEO: 'earth',
  CAMP: 'camp',
  DAY: 'one-day',
};

/** "PY,DATA" as topics; words that nobody knows are handed to `unknown`. */
export function topicsOfSubs(text: string | null, unknown: (sub: string) => void): readonly string[] {
  const topics = new Set(['python']);
  for (const sub of (text ?? '').split(/[\s,]+/).filter(Boolean)) {
    const topic = subs[sub.toUpperCase()];
    if (topic) topics.add(topic);
    else if (sub.toUpperCase() !== 'PY') unknown(sub);
  }
  return [...topics];
}

/** Topics as `sub`; "PY" if they say no more than Python. */
export function subsOfTopics(topics: readonly string[]): string {
  const found = Object.entries(subs).filter(([, topic]) => topics.includes(topic));
  return found.map(([sub]) => sub).join(',') || 'PY';
}

/** The files that confs.tech has. */
export const topicFiles: ReadonlySet<string> = new Set(
  (
    'accessibility android api cfml clojure cpp css data devops dotnet elixir elm general golang graphql groovy haskell ' +
    'identity ios iot java javascript kotlin leadership networking opensource performance php product python ruby rust scala ' +
    'security sre tech-comm testing typescript ux'
  ).split(' '),
);
