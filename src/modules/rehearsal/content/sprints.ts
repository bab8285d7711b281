import type { GatheringRow } from './rows.ts';

const day = { kind: 'sprint', by: [], level: 'all', recorded: false, rooms: ['foyer'], minutes: 480, start: '09:00' } as const;

export const sprintDays: readonly GatheringRow[] = [
  { ...day, title: 'Sprints, day 1', day: 5, abstract: `Projects present themselves at nine in the foyer, one minute each. Choose one, or walk along the corridor until somebody waves. Beginners: the set-up clinic in room 303 has cables, cake and patience.` },
  { ...day, title: 'Sprints, day 2', day: 6, abstract: `The quiet, productive one. Stand-up at nine, demonstration of small victories at five.` },
  { ...day, title: 'Sprints, day 3', day: 7, abstract: `People leave, people arrive. Projects that need hands hang a flag on their door.` },
  { ...day, title: 'Sprints, day 4', day: 8, minutes: 360, abstract: `Merge what is ready, write down what is not. Final round at three: what came of it, and who carries it on.` },
];

const intro = { kind: 'workshop', kindLabel: 'Workshop', level: 'beginner', recorded: false } as const;

export const sprintIntroduction: GatheringRow = {
  ...intro, title: 'Your first sprint: set-up and courage', by: ['Gaurav Thapa', 'Leilani Kahale'], track: 'community', day: 4, start: '16:45', minutes: 75, rooms: ['hall-b'], delivery: 'hybrid', draw: 3,
  abstract: `From "what is a fork" to a first pull request on a practice project, with one helper for every five people. Bring a charged laptop; leave with everything installed for Monday.`,
};

const project = { kind: 'sprint', kindLabel: 'Sprint project', level: 'all', recorded: false, start: '09:30', minutes: 450 } as const;
const first = { ...project, day: 5, within: 'Sprints, day 1' } as const;
const second = { ...project, day: 6, within: 'Sprints, day 2' } as const;

/** Sixteen projects, each nested in the sprint day on which it starts. */
export const sprintProjects: readonly GatheringRow[] = [
  { ...first, title: 'CPython: documentation and first issues', subtitle: 'Monday to Thursday', by: ['Oisín Halloran'], track: 'languages', rooms: ['room-301'], draw: 5, abstract: `Forty issues marked for newcomers, triaged in April. We build the documentation on your machine first and argue about commas second.` },
  { ...first, title: 'Django: tickets that are almost done', subtitle: 'Monday to Wednesday', by: ['Maren Oldenburg', 'Efua Darko'], track: 'web', rooms: ['room-302'], draw: 4, abstract: `Patches that need a test, a rebase or a kind word. A reviewer sits at every table.` },
  { ...first, title: 'Set-up clinic', subtitle: 'Monday and Tuesday', by: ['Gaurav Thapa'], track: 'community', rooms: ['room-303'], level: 'beginner', draw: 3, abstract: `Compilers, certificates, line endings. We get your machine ready for any other project in this list.` },
  { ...first, title: 'Polars and pandas: shared examples', subtitle: 'Monday and Tuesday', by: ['Lorcan Meaney'], track: 'data', rooms: ['room-304'], abstract: `One cookbook, two libraries. We write pairs of examples and test both in the same build.` },
  { ...first, title: 'Packaging guide, rewritten for humans', subtitle: 'Monday to Thursday', by: ['Hee-jin Yoo'], track: 'languages', rooms: ['room-305'], abstract: `Each page gets one reader who has never seen it. They read aloud, we write.` },
  { ...first, title: '번역 스프린트: 파이썬 문서 한국어화', subtitle: 'Monday and Tuesday', by: ['문지안'], language: 'ko', track: 'community', rooms: ['room-306'], abstract: `튜토리얼 장의 남은 문단을 함께 옮깁니다. 처음이어도 한 문단부터 시작할 수 있고, 검토자가 옆에 앉아 있습니다.` },
  { ...first, title: '中文文档翻译与校对', subtitle: 'Monday and Tuesday', by: ['沈知微', '叶书宁'], language: 'zh-Hans', track: 'community', rooms: ['room-307'], abstract: `校对标准库文档的中文翻译，统一术语。欢迎第一次参与的朋友，从一段话开始。` },
  { ...first, title: 'Keel: the succession sprint', subtitle: 'Monday to Wednesday', by: ['Adaeze Mbanefo'], track: 'languages', rooms: ['room-201'], draw: 4, abstract: `Nineteen years of knowledge move out of one head. We write runbooks, pair on a release, and plant something.` },
  { ...first, title: 'Open tide gauges: firmware and maps', subtitle: 'Monday to Wednesday', by: ['Tevita Fonokalafi', 'Rangi Parata'], track: 'data', rooms: ['lab'], abstract: `Calibration, storage and a map of gauges. The ones built in the lab are still on the quay, reporting.` },
  { ...first, title: 'Accessible Jupyter', subtitle: 'Monday to Thursday', by: ['Jemima Ashcroft', 'Caoimhe Delaney'], track: 'web', rooms: ['room-316'], abstract: `Keyboard traps, live regions, contrast. We test with a screen reader all day; headphones provided.` },
  { ...first, title: 'Pyodide in the classroom', subtitle: 'Monday and Tuesday', by: ['Ádám Szekeres', 'Lucjan Zawadzki'], track: 'education', rooms: ['room-202'], abstract: `Exercises that mark themselves, offline. Teachers decide what matters, developers make it start faster.` },
  { ...first, title: 'Free-threading: porting parties', subtitle: 'Monday to Thursday', by: ['Kwabena Asante-Reyes', 'Zdenka Horáčková'], track: 'languages', level: 'advanced', rooms: ['room-315'], abstract: `Bring an extension module. We run the race detector over it, gently.` },
  { ...second, title: 'Hypotheses for calendars', subtitle: 'Tuesday and Wednesday', by: ['Annika Järvelä', 'Talia Berkovich'], track: 'languages', rooms: ['room-304'], abstract: `A shared library of properties that every calendar should keep. Time zone horror stories are welcome as test data.` },
  { ...second, title: 'Mapa de bancos y sombras', subtitle: 'Tuesday and Wednesday', by: ['Iker Zubiri', 'Elspeth Rennie'], language: 'es', track: 'espanol', rooms: ['room-302'], abstract: `Salimos a contar bancos por la mañana y dibujamos por la tarde. En español y en inglés.` },
  { ...second, title: 'Conduct handbook for small events', subtitle: 'Tuesday', by: ['Rosalind Ferreira-Voss'], track: 'community', rooms: ['room-306'], abstract: `Templates for reports, response and record keeping that a meetup of thirty can use. No code, many commas.` },
  { ...second, title: 'Sign language glossary: new films', subtitle: 'Tuesday and Wednesday', by: ['Dorotea Krajnc'], track: 'education', rooms: ['room-303'], abstract: `We film, caption and cut fifty terms. Deaf signers decide, hearing helpers carry the lights.` },
];
