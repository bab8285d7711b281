import type { SessionRow } from './rows.ts';

/** The track about the language itself: interpreters, types, packaging, tools. */
export const talksLanguages: readonly SessionRow[] = [
  {
    title: 'Garbage, collected: a tour with pictures',
    by: [
      [
        'Mirela Popa',
        'she/her',
        'Danube Observatory',
        `Mirela draws memory for a living. She keeps telescopes pointed the right way and writes a newsletter about allocators.`,
      ],
    ],
    abstract: `Reference counts, generations, arenas: words that most of us nod at and hope nobody asks. We follow one small object from birth to free, drawn by hand at every step, and meet the three moments at which its memory is not returned although you were sure it would be. You leave able to read a heap snapshot without dread.`,
    draw: 5,
    tags: ['cpython', 'memory'],
    place: [2, '10:10', 'main-hall'],
    ko: [
      '가비지, 수집되다: 그림으로 떠나는 여행',
      `참조 카운트, 세대, 아레나. 고개는 끄덕이지만 아무도 묻지 않기를 바라는 말들입니다. 작은 객체 하나가 태어나 해제될 때까지를 손그림으로 따라가며, 돌려받을 줄 알았던 메모리가 돌아오지 않는 세 순간을 만납니다.`,
    ],
    zh: [
      '垃圾已回收：一次图解之旅',
      `引用计数、分代、内存池——这些词我们常常点头称是，却暗自希望没人追问。我们用手绘图跟随一个小对象从诞生到释放，看看哪三个时刻内存并没有如你所愿地归还。`,
    ],
  },
  {
    title: 'Typing at scale: five years in one code base',
    by: [
      [
        'Sindhu Ramanathan',
        'she/her',
        'Tidewater Rail',
        `Sindhu leads developer tooling for a railway's ticketing systems, where a wrong type means a wrong train.`,
      ],
      [
        'Luísa Duarte',
        'she/her',
        'Tidewater Rail',
        `Luísa came to types from linguistics and still believes that a good annotation is a good sentence.`,
      ],
    ],
    abstract: `Two million lines, 140 teams, one type checker. We show the graph of coverage for five years, including the two times it went down, and what each dip cost. Expect honest numbers, the migration that we reverted, and a short list of rules that survived contact with deadlines.`,
    draw: 5,
    tags: ['typing', 'large code bases'],
    place: [2, '10:45', 'hall-b'],
    ko: [
      '대규모 타이핑: 하나의 코드베이스에서 보낸 5년',
      `200만 줄, 140개 팀, 타입 검사기 하나. 5년간의 적용률 그래프를, 두 번 떨어진 구간까지 그대로 보여 드립니다. 되돌린 마이그레이션과 마감을 견뎌 낸 규칙 몇 가지를 나눕니다.`,
    ],
    zh: [
      '大规模类型标注：同一代码库里的五年',
      `两百万行代码、一百四十个团队、一个类型检查器。我们展示五年来的覆盖率曲线，包括两次下滑及其代价，以及那次被撤销的迁移和最终经受住交付压力的几条规则。`,
    ],
  },
  {
    title: 'Wheels, all the way down',
    by: [
      [
        'Hee-jin Yoo',
        'she/her',
        'Moss & Granite',
        `Hee-jin maintains build tools nobody notices until they stop. She has opinions about zip files.`,
      ],
    ],
    abstract: `Unzip a wheel and you find metadata; unzip the metadata and you find history. This talk takes apart one binary wheel byte by byte: tags, RECORD, vendored libraries, the platform you did not know you supported. Then we break it in six ways that users have actually reported.`,
    draw: 4,
    tags: ['packaging'],
    place: [2, '13:00', 'main-hall'],
    ko: [
      '휠, 끝까지 파고들기',
      `휠의 압축을 풀면 메타데이터가 나오고, 메타데이터를 풀면 역사가 나옵니다. 바이너리 휠 하나를 바이트 단위로 분해한 뒤, 사용자들이 실제로 보고한 여섯 가지 방식으로 망가뜨려 봅니다.`,
    ],
  },
  {
    title: 'The import statement, slowly',
    by: [
      [
        'Oisín Halloran',
        'he/him',
        'Ferrybridge College',
        `Oisín teaches evening classes and collects import cycles the way others collect stamps.`,
      ],
    ],
    abstract: `One line, eleven steps, four caches. We run \`import json\` at one thousandth of its speed and stop wherever something surprising happens. If you have ever fixed a bug by moving an import inside a function and felt bad about it, this is for you.`,
    level: 'beginner',
    draw: 4,
    tags: ['cpython', 'imports'],
    zh: [
      '慢放 import 语句',
      `一行代码、十一个步骤、四层缓存。我们以千分之一的速度执行 import json，在每个出人意料的地方停下来。如果你曾经靠把 import 挪进函数里修好一个 bug 并为此心虚，这场演讲就是为你准备的。`,
    ],
  },
  {
    title: 'Free threads, expensive lessons',
    by: [
      [
        'Kwabena Asante-Reyes',
        'he/him',
        'Saltmarsh Simulation',
        `Kwabena makes ocean models faster and then checks whether they are still oceans.`,
      ],
    ],
    abstract: `We removed a lock that had protected us for ten years and our simulation became four times faster and wrong on Tuesdays. A field report on moving a C extension to free-threaded CPython: the races we found, the tool that found them, and the one we shipped.`,
    level: 'advanced',
    draw: 5,
    tags: ['concurrency', 'free-threading'],
    ko: [
      '자유로운 스레드, 값비싼 교훈',
      `10년간 우리를 지켜 준 락을 없앴더니 시뮬레이션은 네 배 빨라졌고 화요일마다 틀렸습니다. C 확장을 자유 스레드 CPython으로 옮긴 현장 보고입니다.`,
    ],
    zh: [
      '自由线程，昂贵教训',
      `我们拿掉了保护自己十年的锁，模拟快了四倍，但每逢周二就出错。这是一份把 C 扩展迁移到自由线程 CPython 的实战报告：找到的竞态、找到它们的工具，以及漏到线上的那一个。`,
    ],
  },
  {
    title: 'Error messages are user interface',
    by: [
      [
        'Wren Abernathy',
        'they/them',
        'Plainspoken',
        `Wren edits technical writing and has read eleven thousand tracebacks out loud to volunteers.`,
      ],
    ],
    abstract: `We asked 62 beginners to read tracebacks aloud and recorded where their voices went up. The result is a small grammar of messages that help: what happened, what you wrote, what you may have meant. Includes before-and-after pairs and a checklist for your own exceptions.`,
    level: 'all',
    tags: ['usability', 'errors'],
    ko: [
      '오류 메시지는 사용자 인터페이스다',
      `초보자 62명에게 트레이스백을 소리 내어 읽게 하고 목소리가 올라가는 곳을 기록했습니다. 무슨 일이 있었는지, 무엇을 썼는지, 무엇을 의도했는지를 알려 주는 메시지의 작은 문법을 소개합니다.`,
    ],
  },
  {
    title: 'A parser in an afternoon, a language in ten years',
    by: [
      [
        'Dagny Solberg',
        'she/her',
        'Fjordkode',
        `Dagny has designed two configuration languages and apologised for one.`,
      ],
    ],
    abstract: `Everyone's configuration file grows an \`if\`. I maintained one that did, for a decade, and this is the story of each feature that we could not say no to. Come for the recursive descent, stay for the compatibility promise that we should not have made.`,
    tags: ['parsing', 'design'],
  },
  {
    title: 'Decorators without the headache',
    by: [
      [
        'Tendai Mukombe',
        'he/him',
        'Baobab Learning',
        `Tendai runs weekend code clubs in three towns and rewrites his slides on the bus.`,
      ],
    ],
    abstract: `A decorator is a function that eats a function. Starting from that sentence we build caching, timing and retrying in forty lines, and learn which forty lines you should take from the standard library instead. No stacked parentheses will be left unexplained.`,
    level: 'beginner',
    tags: ['functions'],
  },
  {
    title: 'What the bytecode says about us',
    by: [
      [
        'Ilse van Houten',
        'she/her',
        'Lantern Labs',
        `Ilse profiles other people's programs and sends them postcards of the flame graphs.`,
      ],
    ],
    abstract: `I disassembled the 500 most installed pure-Python packages and counted. Which instructions dominate, which are nearly extinct, and what the specialising interpreter really specialises: a census of how we write, with a few embarrassing findings about how I write.`,
    level: 'advanced',
    tags: ['cpython', 'performance'],
  },
  {
    title: '느린 테스트에게 보내는 편지',
    by: [
      [
        '서하윤',
        '',
        '물결소프트',
        `테스트 시간을 줄이는 일을 세 회사에서 했습니다. 커피가 식기 전에 CI가 끝나야 한다고 믿습니다.`,
      ],
    ],
    abstract: `41분 걸리던 테스트 스위트를 6분으로 줄이기까지의 기록입니다. 병렬화보다 먼저 해야 할 일, 픽스처가 몰래 만드는 데이터베이스, 그리고 지워도 되는 테스트를 알아보는 법을 이야기합니다. 마지막에는 끝내 빨라지지 않은 테스트 세 개를 공개합니다.`,
    language: 'ko',
    tags: ['testing', 'ci'],
    draw: 3,
    ko: ['느린 테스트에게 보내는 편지', `41분 걸리던 테스트 스위트를 6분으로 줄이기까지의 기록입니다.`],
    zh: [
      '写给慢测试的一封信',
      `记录我们如何把 41 分钟的测试缩短到 6 分钟：并行化之前该做什么、悄悄建库的 fixture，以及如何辨认可以删掉的测试。`,
    ],
  },
  {
    title: '타입 힌트로 읽는 남의 코드',
    by: [
      [
        '문지안',
        'she/her',
        '',
        `오픈소스 번역과 코드 리뷰를 좋아하는 백엔드 개발자입니다. 주석보다 타입을 먼저 읽습니다.`,
      ],
    ],
    abstract: `처음 보는 코드베이스에서 어디부터 읽어야 할까요? 타입 힌트를 지도 삼아 10만 줄짜리 프로젝트를 한 시간 만에 훑어본 방법을 보여 드립니다. 타입이 거짓말하는 순간도 함께 찾아봅니다.`,
    language: 'ko',
    level: 'beginner',
    tags: ['typing', 'reading code'],
  },
  {
    title: '从零写一个调试器',
    by: [['顾清和', '', '听潮科技', `白天写编译器，晚上写调试器。相信每一个断点背后都有一个故事。`]],
    abstract: `断点是怎么停下来的？单步执行时解释器在做什么？我们用 sys.monitoring 从零写出一个两百行的调试器，支持断点、条件和变量查看。最后谈谈为什么真正的调试器需要两万行。`,
    language: 'zh-Hans',
    tags: ['debugging', 'cpython'],
    draw: 3,
    ko: [
      '디버거를 처음부터 만들어 보기',
      `중단점은 어떻게 멈출까요? sys.monitoring으로 200줄짜리 디버거를 만들고, 진짜 디버거가 왜 2만 줄이나 필요한지 이야기합니다.`,
    ],
  },
  {
    title: '一个包名的一生：从发布到弃用',
    by: [['沈知微', 'she/her', '白鹭开源社', `开源社区志愿者，维护过七个包，体面地弃用了其中三个。`]],
    abstract: `我维护过七个包，弃用了三个。本次分享讲述一个包名从起名、发布、被依赖到体面退场的全过程：如何写弃用通知，如何交接维护权，以及收到第一封愤怒邮件时该怎么办。`,
    language: 'zh-Hans',
    level: 'all',
    tags: ['packaging', 'maintenance'],
  },
  {
    title: 'The dictionary that remembered too much',
    by: [
      [
        'Farid Benhaddou',
        'he/him',
        'Atlas Freight',
        `Farid keeps long-running services running longer. His record is 611 days, and he regrets it.`,
      ],
    ],
    abstract: `A service leaked two kilobytes an hour, which is nothing, for fourteen months, which is not. We follow the trail from a graph to a heap dump to a cache that never forgot, and compare five ways of forgetting on purpose.`,
    tags: ['memory', 'debugging'],
  },
  {
    title: 'Pattern matching in anger',
    by: [
      [
        'Greta Lindholm',
        'she/her',
        'Norrsken Actuarial',
        `Greta writes insurance rules, which is pattern matching with lawyers.`,
      ],
    ],
    abstract: `Structural pattern matching has been with us for years, and most code bases use it for enums. I show the places where it truly pays: protocols, trees, and messages from partners who read your specification once. Also the three places where an \`if\` was kinder to the reader.`,
    tags: ['syntax'],
  },
  {
    title: 'Lock files and other promises',
    by: [
      [
        'Baltasar Quiroga',
        'he/him',
        'Pampero Systems',
        `Baltasar has deployed on a Friday afternoon, once, and gives talks about it.`,
      ],
    ],
    abstract: `A lock file says what you had. It does not say why, nor whether you will get it again. We walk through resolution with a real conflict of nine packages, look at how hashes and indexes can disagree, and end with a policy for updates that a small team can keep.`,
    tags: ['packaging', 'security'],
  },
  {
    title: 'Rust at the edges, Python in the middle',
    by: [
      [
        'Yevheniia Kostiuk',
        'she/her',
        'Stork Mapping',
        `Yevheniia speeds up maps. She rewrote one function in four languages and kept the second.`,
      ],
    ],
    abstract: `We rewrote three per cent of a mapping service and halved its bill. The interesting part is not the three per cent but how we chose them, how the boundary is tested from both sides, and which rewrite we threw away because nobody could review it.`,
    tags: ['rust', 'performance'],
    draw: 4,
  },
  {
    title: 'A gentle history of the asterisk',
    by: [
      [
        'Percival Adeyemi',
        'he/him',
        'Open Shelf',
        `Percival is a librarian who programs. He believes every operator deserves a biography.`,
      ],
    ],
    abstract: `Multiply, repeat, unpack, import everything, accept everything, keyword-only, exception groups: no character works harder. A cheerful half hour on how one glyph came to mean nine things, with mailing-list archaeology and a quiz.`,
    level: 'all',
    tags: ['history', 'syntax'],
  },
  {
    title: 'Property-based testing for people who tried once',
    by: [
      [
        'Annika Järvelä',
        'she/her',
        'Kaamos',
        `Annika tests the software of lighthouses, which have very few users and very strict ones.`,
      ],
    ],
    abstract: `You wrote a test that \`reverse(reverse(x)) == x\`, agreed that it was neat, and went back to examples. Let us try again, with a booking calendar full of time zones. We find four properties worth stating, one bug worth money, and a way of reading shrunk failures that makes them friends.`,
    tags: ['testing'],
  },
  {
    title: 'asyncio, the parts you skipped',
    by: [
      [
        'Rohan Deshpande',
        'he/him',
        'Monsoon Energy',
        `Rohan schedules batteries. He has cancelled more tasks than he has started.`,
      ],
    ],
    abstract: `Cancellation, shielding, task groups, timeouts inside timeouts: the chapters one skips until production opens the book for you. Every example is a bug from our battery controller, shortened until it fits a slide and still fails.`,
    level: 'advanced',
    tags: ['asyncio', 'concurrency'],
    draw: 4,
  },
  {
    title: 'Small binaries for small boats',
    by: [
      [
        'Kalani Nakoa',
        'he/him',
        'Outrigger Collective',
        `Kalani builds navigation aids with solar panels and, so far, no cloud.`,
      ],
    ],
    abstract: `Our navigation unit has 264 kilobytes of memory, a solar panel the size of a postcard and no patience. MicroPython runs on it. Hear what we measured, what we deleted, and how a release is rolled out to boats that come home twice a month.`,
    tags: ['micropython', 'hardware'],
    delivery: 'remote',
    notes: 'Given remotely from a harbour eleven hours away; questions are answered live.',
  },
  {
    title: 'Deprecating things that people love',
    by: [
      [
        'Solveig Thorarinsdóttir',
        'she/her',
        'Glacier Tools',
        `Solveig has removed 214 functions and lost, by her own count, one friend.`,
      ],
    ],
    abstract: `Removing a function takes a minute; removing it from other people takes three years. This talk compares six real deprecations by the number of complaints a month, and argues that a migration note with one good example beats any warning.`,
    tags: ['maintenance', 'community'],
    unplaced: true,
  },
];
