import type { SessionRow } from './rows.ts';

/** Six keynotes; the first is followed in four rooms. */
export const keynotes: readonly SessionRow[] = [
  {
    title: 'What a hallway knows',
    by: [
      [
        'Nadia Okonkwo-Lindqvist',
        'she/her',
        'Institute for Ordinary Software',
        `Nadia studies how communities remember. She has attended 61 conferences and can tell you where the good conversations happened in each of them, usually near a door.`,
      ],
    ],
    subtitle: 'Captions in English and Spanish',
    abstract: `Ask people what they learned at a conference and they tell you about a corridor. For six years Nadia has asked, mapped and listened. She will argue that the hallway is not the gap between the sessions but the thing that we come to build, and that it can be designed for, by software too, as long as the software knows when to be quiet.`,
    level: 'all',
    draw: 5,
    place: [2, '09:00', 'main-hall'],
    ko: [
      '복도가 아는 것',
      `콘퍼런스에서 무엇을 배웠는지 물으면 사람들은 복도 이야기를 합니다. 나디아는 6년 동안 묻고, 지도를 그리고, 귀를 기울였습니다. 복도는 세션 사이의 빈틈이 아니라 우리가 지으러 오는 바로 그것이며, 소프트웨어가 언제 조용해야 하는지를 안다면 소프트웨어로도 설계할 수 있다고 말합니다.`,
    ],
    zh: [
      '走廊知道的事',
      `问人们在大会上学到了什么，他们会跟你讲起走廊。六年来，Nadia 不断提问、绘图、倾听。她认为走廊不是会场之间的空隙，而正是我们前来共同建造的东西；只要软件懂得何时安静，它也可以被设计。`,
    ],
  },
  {
    title: 'The long now of a small library',
    by: [
      [
        'Adaeze Mbanefo',
        'she/her',
        'Keel project',
        `Adaeze has maintained one date-parsing library for nineteen years. It has 3 maintainers, 41 million downloads a month, and a garden party.`,
      ],
    ],
    abstract: `Keel does one thing. It has done it for nineteen years, through four packaging systems, two lawsuits that were not about it, and a leap second. This is a keynote about choosing to stay small: what to refuse, how to be replaced in time, and why the most radical feature on the road map is a succession plan.`,
    level: 'all',
    draw: 5,
    place: [2, '16:45', 'main-hall'],
    ko: [
      '작은 라이브러리의 긴 현재',
      `Keel은 한 가지 일만 합니다. 네 가지 패키징 체계와 윤초 하나를 지나며 19년 동안 그래 왔습니다. 작게 남기로 선택하는 일, 거절할 것, 그리고 로드맵에서 가장 급진적인 기능이 후계 계획인 이유를 이야기합니다.`,
    ],
    zh: [
      '小型库的漫长当下',
      `Keel 只做一件事，十九年来历经四套打包系统和一次闰秒。这是一场关于选择保持小巧的主题演讲：该拒绝什么，如何及时被接替，以及为什么路线图上最激进的功能是接班计划。`,
    ],
  },
  {
    title: '모두를 위한 터미널',
    by: [
      [
        '한소라',
        'she/her',
        '점자와 코드',
        `시각장애인 개발자이자 점자 단말기를 만드는 엔지니어입니다. 명령줄이야말로 가장 공평한 인터페이스라고 믿습니다.`,
      ],
    ],
    abstract: `화면이 없어도 프로그래밍할 수 있습니다. 점자 단말기 한 줄에 비친 파이썬을 함께 읽어 보며, 누군가를 위한 접근성이 어떻게 모두의 도구가 되는지 이야기합니다. 한국어로 진행하며 영어 통역과 자막이 제공됩니다.`,
    language: 'ko',
    level: 'all',
    draw: 5,
    place: [3, '09:00', 'main-hall'],
    subtitle: 'In Korean, interpreted into English',
    ko: [
      '모두를 위한 터미널',
      `화면이 없어도 프로그래밍할 수 있습니다. 점자 단말기 한 줄에 비친 파이썬을 함께 읽어 보며, 누군가를 위한 접근성이 어떻게 모두의 도구가 되는지 이야기합니다. 한국어로 진행하며 영어 통역과 자막이 제공됩니다.`,
    ],
    zh: [
      '人人可用的终端',
      `没有屏幕也能编程。我们一起读一行盲文终端上的 Python，谈谈为某个人做的无障碍如何成为所有人的工具。以韩语演讲，提供英语同传和字幕。`,
    ],
  },
  {
    title: 'Slow science on fast machines',
    by: [
      [
        'Tevita Fonokalafi',
        'he/him',
        'Pacific Tide Network',
        `Tevita measures sea level with instruments older than him and code younger than his children.`,
      ],
    ],
    abstract: `A tide gauge in my home harbour has written one number an hour since 1904. Our models read the whole record in a second and a half, and still the interesting part takes a lifetime. A keynote about patience as an engineering value: formats that our grandchildren can open, results that can be checked, and knowing what to do by hand.`,
    level: 'all',
    draw: 4,
    place: [3, '16:45', 'main-hall'],
    ko: [
      '빠른 기계 위의 느린 과학',
      `고향 항구의 검조기는 1904년부터 한 시간에 숫자 하나씩을 적어 왔습니다. 우리의 모델은 그 기록 전체를 1.5초 만에 읽지만, 흥미로운 부분에는 여전히 한 생애가 걸립니다. 공학의 가치로서의 인내에 대하여.`,
    ],
    zh: [
      '快机器上的慢科学',
      `我家乡港口的验潮仪自 1904 年起每小时写下一个数字。我们的模型一秒半就能读完全部记录，但有意思的部分依然需要一辈子。谈谈作为工程价值的耐心。`,
    ],
  },
  {
    title: 'Who gets to be wrong?',
    by: [
      [
        'Marisol Etcheverry',
        'she/her',
        'Taller Abierto',
        `Marisol runs repair cafés for software and hardware. She has broken more than you have.`,
      ],
    ],
    abstract: `Some people's first pull request is a typo fix and some people's is an apology. Marisol looks at mistakes as a resource that a community hands out unevenly: who is allowed an experiment, whose error becomes an anecdote and whose becomes a file. With practical ideas from repair cafés, where everything on the table is already broken.`,
    level: 'all',
    draw: 4,
    place: [4, '09:00', 'main-hall'],
    notes: 'Mentions discrimination at work.',
    ko: [
      '틀릴 수 있는 사람은 누구인가?',
      `어떤 사람의 첫 풀 리퀘스트는 오타 수정이고, 어떤 사람의 것은 사과문입니다. 실수를 공동체가 불공평하게 나누어 주는 자원으로 바라보며, 모든 것이 이미 고장 나 있는 수리 카페에서 얻은 실천적인 생각을 나눕니다.`,
    ],
    zh: [
      '谁有资格犯错？',
      `有人的第一个合并请求是改错字，有人的却是道歉信。Marisol 把错误看作社区分配不均的一种资源，并分享来自维修咖啡馆的实用想法——那里桌上的一切本来就是坏的。`,
    ],
  },
  {
    title: 'A map back to each other',
    by: [
      [
        '林见山',
        'he/him',
        '渡口计划',
        `开源地图与防灾志愿者，组织过十四次灾后测绘。他说，地图的第一个用户总是正在找人的人。`,
      ],
    ],
    abstract: `After the flood the roads on our maps were gone and the people were not. Jianshan tells how volunteers in eleven cities redrew a valley in nine days with open tools, what broke, who was overlooked, and what it takes to have a community ready before it is needed. A closing keynote about open source as preparedness. Given in English.`,
    level: 'all',
    draw: 5,
    place: [4, '15:10', 'main-hall'],
    notes: 'Describes a flood and its victims, without pictures of people.',
    ko: [
      '서로에게 돌아가는 지도',
      `홍수가 지나간 뒤 지도 위의 길은 사라졌지만 사람들은 남아 있었습니다. 열한 개 도시의 자원봉사자가 아흐레 만에 골짜기를 다시 그린 이야기와, 필요해지기 전에 공동체를 준비하는 일에 대하여.`,
    ],
    zh: [
      '一张回到彼此身边的地图',
      `洪水过后，地图上的路没了，人还在。见山讲述十一座城市的志愿者如何用开源工具在九天里重绘一条山谷：哪里出了错，谁被忽略，以及如何在需要之前就准备好一个社区。`,
    ],
  },
];
