import type { Locale } from '../../../kernel/locale.ts';

/** What those who can be found at the conference say of themselves, and what they like to talk about. */
export const neighbourRows: readonly {
  readonly locale: Locale;
  readonly headline: string;
  readonly pronouns: string;
  readonly languages: readonly string[];
  readonly topics: readonly string[];
}[] = [
  {
    locale: 'en',
    headline: 'Keeps a city’s buses on time',
    pronouns: 'she/her',
    languages: ['en', 'pt'],
    topics: ['Public transport data', 'Moving from cron to queues'],
  },
  {
    locale: 'en',
    headline: 'First conference, second job',
    pronouns: 'he/him',
    languages: ['en'],
    topics: ['How did you find your first open-source project?', 'Tests that beginners can read'],
  },
  {
    locale: 'en',
    headline: 'Teaches fourteen-year-olds to write games',
    pronouns: 'they/them',
    languages: ['en', 'fr'],
    topics: ['Teaching without slides', 'MicroPython in schools', 'Book swaps'],
  },
  {
    locale: 'en',
    headline: 'Maintains a library that you have installed and never heard of',
    pronouns: '',
    languages: ['en', 'de'],
    topics: ['Funding of maintainers', 'Releasing on Fridays', 'Handing over a project'],
  },
  {
    locale: 'en',
    headline: 'Weather models by day, bread by night',
    pronouns: 'she/her',
    languages: ['en', 'nl'],
    topics: ['xarray', 'Sourdough', 'Fortran that will not go away'],
  },
  {
    locale: 'en',
    headline: 'Head of platform at a hospital group, hiring two',
    pronouns: 'he/him',
    languages: ['en', 'pl'],
    topics: ['Privacy by design', 'Hiring juniors', 'Audits without tears'],
  },
  {
    locale: 'en',
    headline: 'Django since 1.2',
    pronouns: '',
    languages: ['en', 'es'],
    topics: ['Upgrading old Django sites', 'Async views in earnest'],
  },
  {
    locale: 'en',
    headline: 'Translates documentation, complains about plurals',
    pronouns: 'she/her',
    languages: ['en', 'es', 'ca'],
    topics: ['Translating docs', 'Right-to-left interfaces'],
  },
  {
    locale: 'en',
    headline: 'Packaging; sorry',
    pronouns: 'he/him',
    languages: ['en'],
    topics: ['Wheels for odd platforms', 'Lock files', 'Board games'],
  },
  {
    locale: 'en',
    headline: 'Looks after telescopes from a distance',
    pronouns: 'she/her',
    languages: ['en', 'hi'],
    topics: ['Remote instruments', 'Running code for twenty years'],
  },
  {
    locale: 'en',
    headline: 'Organises the meet-up of a town with 9,000 people',
    pronouns: 'they/them',
    languages: ['en', 'cy'],
    topics: ['Small meet-ups', 'Finding speakers', 'Code of conduct in practice'],
  },
  {
    locale: 'en',
    headline: 'Type checkers and the people who dislike them',
    pronouns: '',
    languages: ['en', 'sv'],
    topics: ['Gradual typing', 'Error messages that help'],
  },
  {
    locale: 'en',
    headline: 'Was a carpenter until last year',
    pronouns: 'he/him',
    languages: ['en'],
    topics: ['Changing careers at forty', 'CAD scripting'],
  },
  {
    locale: 'en',
    headline: 'Database administrator who answers e-mail',
    pronouns: 'she/her',
    languages: ['en', 'tr'],
    topics: ['Reading query plans', 'Migrations without downtime'],
  },
  {
    locale: 'en',
    headline: 'Accessibility tester, uses a screen reader',
    pronouns: 'he/him',
    languages: ['en'],
    topics: ['Accessible notebooks', 'Conferences that work for blind people'],
  },
  {
    locale: 'en',
    headline: 'Statistics for a fishery',
    pronouns: 'she/her',
    languages: ['en', 'is'],
    topics: ['Bayesian models of cod', 'Polars or pandas'],
  },
  {
    locale: 'en',
    headline: 'Security team of one',
    pronouns: '',
    languages: ['en', 'it'],
    topics: ['Threat models for small teams', 'Secrets in CI'],
  },
  {
    locale: 'en',
    headline: 'Writes compilers for fun and invoices for money',
    pronouns: 'they/them',
    languages: ['en', 'cs'],
    topics: ['Garbage collectors', 'Freelancing', 'Early runs by the harbour'],
  },
  {
    locale: 'ko',
    headline: '서울에서 결제 시스템을 만듭니다',
    pronouns: '',
    languages: ['ko', 'en'],
    topics: ['분산 트랜잭션', '첫 해외 콘퍼런스'],
  },
  {
    locale: 'ko',
    headline: '대학원에서 음성 인식을 연구해요',
    pronouns: '',
    languages: ['ko', 'en'],
    topics: ['한국어 음성 데이터', '논문을 제품으로'],
  },
  {
    locale: 'ko',
    headline: '부산 파이썬 모임 운영진',
    pronouns: '',
    languages: ['ko', 'ja'],
    topics: ['지역 모임 꾸리기', '발표자 찾기'],
  },
  {
    locale: 'zh-Hans',
    headline: '在成都做地图服务',
    pronouns: '',
    languages: ['zh-Hans', 'en'],
    topics: ['地理数据', '高并发下的缓存'],
  },
  {
    locale: 'zh-Hans',
    headline: '开源文档中文翻译者',
    pronouns: '',
    languages: ['zh-Hans', 'en'],
    topics: ['文档翻译', '如何参与第一个开源项目'],
  },
  {
    locale: 'zh-Hans',
    headline: '教小学生编程的数学老师',
    pronouns: '',
    languages: ['zh-Hans'],
    topics: ['少儿编程', '课堂里的 Python'],
  },
];
