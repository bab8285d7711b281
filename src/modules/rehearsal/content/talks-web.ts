import type { SessionRow } from './rows.ts';

/** The track about the web: frameworks, interfaces, accessibility. */
export const talksWeb: readonly SessionRow[] = [
  {
    title: 'Forms are conversations',
    by: [
      [
        'Maren Oldenburg',
        'she/her',
        'Amt für Einfachheit',
        `Maren removes questions from public forms. Her record is 61 in one afternoon.`,
      ],
    ],
    abstract: `A form is the part of your site where the user does the work. We rebuild a residence-permit form with a Django back end, one question at a time, and measure how long people sit in front of each. The best change was deleting the field that nobody at the office could explain.`,
    level: 'all',
    draw: 4,
    tags: ['django', 'usability'],
  },
  {
    title: 'Server-rendered and proud',
    by: [
      [
        'Kofi Boateng-Marsh',
        'he/him',
        'Quayside Press',
        `Kofi runs a newspaper site whose readers are on trains.`,
      ],
    ],
    abstract: `We removed 340 kilobytes of JavaScript from a local newspaper and the readers noticed: they stayed. What HTML does well by itself in 2027, where a sprinkle helps, and how we kept a team of twelve from putting it all back.`,
    draw: 5,
    tags: ['html', 'performance'],
    ko: [
      '서버 렌더링, 자랑스럽게',
      `지역 신문에서 자바스크립트 340킬로바이트를 덜어 냈더니 독자들이 머물렀습니다. 2027년의 HTML이 혼자서도 잘하는 일과 열두 명의 팀이 되돌리지 않게 한 방법을 소개합니다.`,
    ],
    zh: [
      '服务器渲染，引以为豪',
      `我们从一家地方报纸的网站里删掉了 340 KB 的 JavaScript，读者留了下来。谈谈 2027 年的 HTML 自己就能做好的事。`,
    ],
  },
  {
    title: 'The accessible date picker is a text field',
    by: [
      [
        'Jemima Ashcroft',
        'she/her',
        'Daybook',
        `Jemima is a blind developer. She has filed 300 accessibility bugs and fixed half of them.`,
      ],
    ],
    abstract: `I am blind, I book trains, and I have met every date picker. Live, with a screen reader at ordinary speed, we try seven of them, and then one text field with good parsing and a kind error. Bring the component that you are proud of; leave with notes.`,
    level: 'all',
    draw: 5,
    tags: ['accessibility'],
    zh: [
      '无障碍的日期选择器就是一个文本框',
      `我是盲人，我要订火车票，各种日期选择器我都遇到过。现场用正常语速的读屏软件试用七个，再试一个解析良好、报错友善的文本框。`,
    ],
  },
  {
    title: 'Migrations on a Monday',
    by: [
      [
        'Ravindra Pillai',
        'he/him',
        'Coir & Co',
        `Ravindra has renamed a column with four billion rows and nobody noticed, which is the point.`,
      ],
    ],
    abstract: `Deploy during the day, with users, on purpose. We split one frightening schema change into five boring ones, and look at what PostgreSQL locks in each. There is a table to take home: operation, lock, what it blocks, how long.`,
    draw: 4,
    tags: ['django', 'postgresql'],
  },
  {
    title: 'Server-sent events, the quiet achiever',
    by: [['Elif Demirtaş', 'she/her', 'Kuzey Health', `Elif likes protocols that one can type by hand.`]],
    abstract: `A plain HTTP response that never ends turns out to be most of what you wanted from sockets. We build a live departures board that survives lost connections, proxies with opinions, and a laptop lid, using the standard's forgotten header.`,
    tags: ['http', 'live'],
  },
  {
    title: 'Caching is a promise about the past',
    by: [
      ['Bogdan Mureșan', 'he/him', 'Carpathia Media', `Bogdan serves weather pages, where stale means wet.`],
    ],
    abstract: `Every cache answers with something that used to be true. We sort caches by who notices when they are wrong, give each a lifetime with a reason, and meet \`stale-while-revalidate\`, the politest lie in HTTP.`,
    tags: ['http', 'performance'],
  },
  {
    title: 'Time zones for event sites, with scars',
    by: [
      [
        'Talia Berkovich',
        'she/her',
        'Gather & Co-op',
        `Talia builds calendars and has been early, late and both.`,
      ],
    ],
    abstract: `We sent 4,000 people to a concert an hour early. Floating times, venue times, "my time", rules that governments change with three weeks of notice: a model that survived two seasons, and test cases that you are welcome to steal.`,
    draw: 4,
    tags: ['time zones', 'calendars'],
    ko: [
      '행사 사이트의 시간대, 흉터와 함께',
      `우리는 4,000명을 공연장에 한 시간 일찍 보냈습니다. 떠 있는 시각, 현지 시각, '내 시각', 그리고 3주 전에 바뀌는 규칙까지. 두 시즌을 버틴 모델과 가져가도 좋은 테스트 사례를 나눕니다.`,
    ],
  },
  {
    title: '한 페이지로 만드는 축제 안내',
    by: [
      [
        '오은별',
        'she/her',
        '동네축제',
        `동네 축제의 홈페이지를 만듭니다. 비가 오면 접속자가 열 배가 됩니다.`,
      ],
    ],
    abstract: `비 오는 날 접속자가 열 배로 늘어나는 축제 사이트를 파일 하나로 만들었습니다. 프레임워크 없이, 오프라인에서도, 할머니의 오래된 휴대폰에서도 열리는 페이지를 만들며 포기한 것과 얻은 것을 이야기합니다.`,
    language: 'ko',
    level: 'beginner',
    tags: ['html', 'offline'],
  },
  {
    title: '让网页读得出声',
    by: [['叶书宁', 'they/them', '明听工作室', `无障碍工程师，习惯闭着眼睛测试自己的代码。`]],
    abstract: `中文网页上的拼音、数字和标点常常被读屏软件读错。我们现场对比三种读屏软件朗读同一页面的结果，逐条修正标记，并说明哪些问题该由网页解决，哪些该报告给软件作者。`,
    language: 'zh-Hans',
    level: 'all',
    tags: ['accessibility', 'i18n'],
    ko: [
      '소리로 읽히는 웹 페이지',
      `중국어 웹 페이지의 병음과 숫자, 문장 부호는 스크린 리더가 자주 잘못 읽습니다. 세 가지 스크린 리더를 현장에서 비교하며 마크업을 하나씩 고쳐 봅니다.`,
    ],
  },
  {
    title: 'An API that says no nicely',
    by: [['Sipho Ndlela', 'he/him', 'Veld Connect', `Sipho reads other people's status codes and sighs.`]],
    abstract: `Two hundred, with an error inside, is where trust goes to die. We redesign the refusals of a booking API: codes that machines can act on, sentences that people can read, and a next step in each. Then we let a hostile client loose.`,
    tags: ['api design'],
  },
  {
    title: 'Passkeys for a choir',
    by: [
      [
        'Vendela Åkerblom',
        'she/her',
        'Dorpsplein',
        `Vendela sings alto and administers the accounts of 130 other voices.`,
      ],
    ],
    abstract: `One hundred and thirty singers, median age 67, no passwords. We moved a choir's site to passkeys and sat beside people while they tried. What worked at once, what needed a printed card, and the recovery process that respects forgetting.`,
    level: 'all',
    tags: ['authentication', 'usability'],
  },
  {
    title: 'Plurals, names and other small cruelties',
    by: [
      [
        'Hafsa El Amrani',
        'she/her',
        'Tarjama',
        `Hafsa translates interfaces into Arabic and sends the strings back with questions.`,
      ],
    ],
    abstract: `Your template says "1 items". In Arabic there are six ways to be wrong. A tour of what interfaces assume about language: plural forms, name order, sorting, direction, and sentences glued from parts. Ends with a review checklist that costs ten minutes a release.`,
    draw: 4,
    level: 'all',
    tags: ['i18n'],
    zh: [
      '复数、姓名与其他小小的残忍',
      `你的模板写着“1 items”。在阿拉伯语里有六种写错的方式。一起看看界面对语言的种种假设，最后附上一份每次发布只花十分钟的检查清单。`,
    ],
  },
  {
    title: 'Background jobs that finish',
    by: [
      [
        'Mateus Carvalhal',
        'he/him',
        'Mareterra',
        `Mateus deletes queues for a living and adds one back where it hurts.`,
      ],
    ],
    abstract: `At-least-once means twice, at night. We go through the life of one invoice mail: written in the same transaction as the order, picked up, sent, killed in the middle, sent again but not really. Small patterns, all with PostgreSQL and nothing else.`,
    tags: ['jobs', 'postgresql'],
  },
  {
    title: 'Offline is a feature, not an error page',
    by: [
      [
        'Asel Nurlanova',
        'she/her',
        'Steppe Guides',
        `Asel writes apps for mountain guides and tests them on mountains.`,
      ],
    ],
    abstract: `Guides on a glacier do not refresh. Our web app keeps its data on the phone, lets two people edit the same tour, and agrees afterwards. I show the merge rules in words first and in code second, and the one conflict that we hand to people.`,
    tags: ['offline', 'sync'],
    delivery: 'remote',
  },
  {
    title: 'WebAssembly where you did not expect it',
    by: [
      [
        'Lucjan Zawadzki',
        'he/him',
        'Bałtyk Networks',
        `Lucjan compiles things to places where they should not run.`,
      ],
    ],
    abstract: `Pyodide in a museum kiosk, a plug-in sandbox in a billing system, a spell checker in a service worker. Three small production uses of WebAssembly with Python on one side of the fence, each with its size, its start-up time and the reason we would do it again or not.`,
    level: 'advanced',
    tags: ['webassembly', 'pyodide'],
  },
  {
    title: 'The last ten per cent of a redesign',
    by: [
      [
        'Ottilie Baumgartner',
        'she/her',
        'Quayside Press',
        `Ottilie finishes things. It is rarer than you think.`,
      ],
    ],
    abstract: `The new site launched; the old one is still running, for eleven pages that nobody wants to move. On finishing: redirects, archives, the people who depend on a broken feature, and a party that we could finally hold.`,
    tags: ['maintenance'],
    unplaced: true,
  },
];
