import type { Edition } from '#directory';
import type { InformationPage } from '#directory/server';
import { hasRole, isSteward, mayEditProgramme, mayOrganise, type Viewer } from '#people';
import type { ProgrammeState } from '#programme/server';
import type { Tone } from '../../design/badge.tsx';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import type { Finding } from '../../platform/doctor.ts';
import { dateWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import { warningSentence } from './timetable-words.ts';
import { wantedPages } from './wanted-pages.ts';

export type Todo = {
  readonly tone: Tone;
  readonly title: string;
  readonly body: string;
  readonly action: { readonly href: string; readonly label: string } | null;
};

type Asked = {
  readonly edition: Edition;
  readonly programme: ProgrammeState;
  readonly pages: readonly InformationPage[];
  readonly findings: readonly Finding[];
  /** Who reads reports to the conduct team. */
  readonly conductReaders: number;
  /** Open spaces that wait to be looked at. */
  readonly spacesWaiting: number;
  /** Groups that were suggested, for those who may open them. */
  readonly groupsWaiting: number;
  readonly viewer: Viewer;
  readonly texts: Texts;
  readonly locale: Locale;
};

const urgency: readonly Tone[] = ['bad', 'warn', 'info', 'good'];

/** What needs doing next, the most urgent first, each with the page where it is done; only what this viewer may do. */
export function todayTodos(asked: Asked): Todo[] {
  const { viewer, edition } = asked;
  const todos = [
    ...(mayEditProgramme(viewer, edition.id)
      ? [...releaseTodos(asked), ...timetableTodos(asked), ...gapTodos(asked)]
      : []),
    ...spaceTodos(asked),
    ...groupTodos(asked),
    ...(mayOrganise(viewer, edition.id) ? editionTodos(asked) : []),
    ...healthTodos(asked),
  ];
  return todos.sort((one, other) => urgency.indexOf(one.tone) - urgency.indexOf(other.tone));
}

function spaceTodos({ edition, spacesWaiting, texts }: Asked): Todo[] {
  const words = texts.openSpaces;
  if (spacesWaiting === 0) return [];
  return [
    {
      tone: 'warn',
      title: words.manage.todo({ n: spacesWaiting }),
      body: words.form.moderated,
      action: { href: `/${edition.slug}/manage/open-spaces`, label: words.title },
    },
  ];
}

function groupTodos({ edition, groupsWaiting, texts }: Asked): Todo[] {
  const words = texts.groups;
  if (groupsWaiting === 0) return [];
  return [
    {
      tone: 'warn',
      title: words.manage.todo({ n: groupsWaiting }),
      body: words.form.lead,
      action: { href: `/${edition.slug}/manage/groups`, label: words.title },
    },
  ];
}

function releaseTodos({ edition, programme, texts, locale }: Asked): Todo[] {
  const words = texts.manage.house.today.todos;
  const home = `/${edition.slug}/manage`;
  const { release, changes, working } = programme;
  const day = release ? dateWords(dateIn(release.releasedAt, edition.zone), locale, 'short') : '';
  const todos: Todo[] = [];
  if (working.sessions.length === 0)
    todos.push({
      tone: 'bad',
      ...words.empty,
      action: { href: `${home}/import`, label: words.empty.action },
    });
  else if (!release)
    todos.push({
      tone: 'warn',
      title: words.unreleased.title,
      body: words.unreleased.body({ n: working.sessions.length }),
      action: { href: `${home}/release`, label: words.unreleased.action },
    });
  if (release && changes > 0)
    todos.push({
      tone: 'warn',
      title: words.changes.title({ n: changes }),
      body: words.changes.body({ name: release.name, day }),
      action: { href: `${home}/release`, label: words.changes.action },
    });
  if (release && changes === 0 && edition.isPublic)
    todos.push({
      tone: 'good',
      title: words.shown.title,
      body: words.shown.body({ name: release.name, day }),
      action: null,
    });
  return todos;
}

function timetableTodos({ edition, programme, texts, locale }: Asked): Todo[] {
  const words = texts.manage.house.today.todos;
  const home = `/${edition.slug}/manage`;
  const { imports, warnings } = programme;
  const todos: Todo[] = [];
  const [waiting] = imports;
  if (waiting)
    todos.push({
      tone: 'warn',
      title: words.imports.title({ n: imports.length }),
      body: words.imports.body({ name: waiting.sourceName }),
      action: { href: `${home}/import/${waiting.id}`, label: words.imports.action },
    });
  const [warning] = warnings;
  if (warning)
    todos.push({
      tone: 'warn',
      title: words.warnings.title({ n: warnings.length }),
      body: words.warnings.body({
        first: warningSentence(warning, { zone: edition.zone, locale, texts }),
        more: warnings.length - 1,
      }),
      action: { href: `${home}/timetable`, label: words.warnings.action },
    });
  return todos;
}

function gapTodos({ edition, programme, texts }: Asked): Todo[] {
  const titles = new Map(programme.working.sessions.map(({ code, title }) => [code, title]));
  const words = texts.manage.house.today.todos;
  const home = `/${edition.slug}/manage`;
  const { gaps, keynotesToAnnounce } = programme;
  const gap = (
    tone: Tone,
    which: 'unplaced' | 'roomless' | 'speakerless' | 'abstractless',
    href: string,
  ): Todo[] => {
    const n = gaps[which].length;
    const { title, body, action } = words[which];
    const named = gaps[which].slice(0, 3).map((code) => `“${titles.get(code) ?? code}”`);
    const told = `${body} ${named.join(', ')}${n > named.length ? ' …' : ''}`;
    return n > 0
      ? [{ tone, title: title({ n }), body: told, action: { href: `${home}/${href}`, label: action } }]
      : [];
  };
  const keynotes: Todo[] =
    keynotesToAnnounce > 0
      ? [
          {
            tone: 'info',
            title: words.keynotes.title({ n: keynotesToAnnounce }),
            body: words.keynotes.body,
            action: { href: `${home}/sessions?kind=keynote`, label: words.keynotes.action },
          },
        ]
      : [];
  return [
    ...gap('info', 'unplaced', 'sessions?state=unplaced'),
    ...gap('warn', 'roomless', 'timetable'),
    ...gap('info', 'speakerless', 'sessions?state=no-speaker'),
    ...gap('info', 'abstractless', 'sessions'),
    ...keynotes,
  ];
}

function editionTodos({ edition, pages, texts, viewer, conductReaders }: Asked): Todo[] {
  const words = texts.manage.house.today.todos;
  const home = `/${edition.slug}/manage`;
  const todos: Todo[] = [];
  if (!edition.isPublic && !edition.isRehearsal)
    todos.push({
      tone: 'warn',
      title: words.hidden.title,
      body: words.hidden.body,
      action: { href: `${home}/settings/seen`, label: words.hidden.action },
    });
  if (edition.mode !== 'online' && !edition.city)
    todos.push({
      tone: 'warn',
      title: words.place.title,
      body: words.place.body,
      action: { href: `${home}/settings`, label: words.place.action },
    });
  const { todo } = texts.conduct.manage;
  if (conductReaders === 0 && hasRole(viewer, edition.id, ['owner']))
    todos.push({
      ...{ tone: 'info', title: todo.title, body: todo.body },
      action: { href: `${home}/conduct`, label: todo.action },
    });
  const missing = wantedPages.filter((slug) => !pages.some((page) => page.slug === slug));
  if (missing.length > 0) {
    const names = missing.map((slug) => texts.manage.templates[slug].title).join(', ');
    todos.push({
      tone: 'info',
      title: words.pages.title,
      body: words.pages.body({ names }),
      action: { href: `${home}/pages`, label: words.pages.action },
    });
  }
  return todos;
}

function healthTodos({ findings, viewer, texts }: Asked): Todo[] {
  const words = texts.manage.house.today.todos;
  const problems = findings.filter((finding) => finding.state !== 'well');
  if (findings.length === 0) return [];
  const action = isSteward(viewer) ? { href: '/steward', label: words.health.action } : null;
  const sentence = (finding: Finding) => texts.steward.findings[finding.code](finding.facts);
  if (problems.length === 0)
    return [{ tone: 'good', title: words.well.title, body: findings.map(sentence).join(' '), action }];
  const tone = problems.some((finding) => finding.state === 'ill') ? 'bad' : 'warn';
  // Who can open the whole list gets its headings; the others all that there is for them.
  const body =
    action && problems.length > 1
      ? problems.map(({ subject }) => texts.steward.desk.subjects[subject]).join(', ')
      : problems.map(sentence).join(' ');
  return [{ tone, title: words.health.title, body, action }];
}
