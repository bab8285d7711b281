import type { Channel } from '#directory';
import type { LocalisedText } from '../../../kernel/locale.ts';

/** What the conference says of itself. */
export const conferenceAbout: LocalisedText = {
  en: `A community conference for people who write Python and for those who work beside them. Run by volunteers since 2019, in a city that was invented so that everyone could practise in it.`,
  ko: `파이썬을 쓰는 사람들과 그 곁에서 일하는 사람들을 위한 커뮤니티 콘퍼런스입니다. 2019년부터 자원봉사자들이 운영하며, 누구나 연습할 수 있도록 지어낸 도시에서 열립니다.`,
  'zh-Hans': `为使用 Python 的人和与他们并肩工作的人举办的社区大会。自 2019 年起由志愿者组织，在一座为了让大家练习而虚构的城市里举行。`,
};

export const aboutCurrent: LocalisedText = {
  en: `Nine days by the water: two of tutorials, three of talks, four of sprints. About 1,800 people come, a third of them for the first time. There is a **Spanish-language track**, sessions in **Korean and Chinese**, eight summits, a poster morning, and open spaces that you fill yourself.

Come if you write Python for a living, for science, for your choir, or not yet. Beginners have their own tutorials and a table with biscuits. Most sessions are streamed and captioned; those that are not say so: *be there*.`,
  ko: `물가에서 보내는 아흐레: 튜토리얼 이틀, 발표 사흘, 스프린트 나흘. 약 1,800명이 모이고 그중 3분의 1은 처음 오는 분들입니다. **스페인어 트랙**, **한국어와 중국어 세션**, 여덟 개의 서밋, 포스터가 걸린 오전, 그리고 직접 채우는 오픈 스페이스가 있습니다.

일로든 연구로든 합창단을 위해서든 파이썬을 쓰는 분, 아직 쓰지 않는 분도 환영합니다. 대부분의 세션은 중계되고 자막이 제공됩니다. 그렇지 않은 세션에는 *현장에서만*이라고 적혀 있습니다.`,
  'zh-Hans': `水边九天：两天教程、三天演讲、四天冲刺开发。约有 1,800 人参加，其中三分之一是第一次来。这里有**西班牙语专场**、**韩语和中文演讲**、八场峰会、一个上午的海报展，以及由你自己填满的开放空间。

无论你写 Python 是为了工作、科研还是合唱团，或者还没开始写，都欢迎你来。大多数演讲都有直播和字幕；没有的会注明：*请到现场*。`,
};

export const aboutPast: LocalisedText = {
  en: `Three days of talks and one of sprints, in the rain. All recordings are linked from the sessions; the notes that people sent us are kept beside them.`,
  ko: `비 속에서 보낸 발표 사흘과 스프린트 하루. 모든 녹화는 각 세션에 연결되어 있습니다.`,
  'zh-Hans': `雨中的三天演讲和一天冲刺。所有录像都可以在各场次页面找到。`,
};

export const aboutComing: LocalisedText = {
  en: `The call for proposals is open. We look for talks, tutorials, posters and panels in English, Spanish, Korean and Chinese, from people who have given a hundred talks and from people who have given none. Mentors read drafts until two weeks before the deadline.

Two keynotes are announced; tickets follow in the new year. Leave an address and we write once: when tickets go on sale, when the programme is out.`,
  ko: `발표 제안을 받고 있습니다. 영어, 스페인어, 한국어, 중국어로 된 발표, 튜토리얼, 포스터, 패널을 기다립니다. 백 번 발표한 분도, 한 번도 해 보지 않은 분도 환영합니다. 멘토가 마감 2주 전까지 초안을 읽어 드립니다.

기조연설 두 개가 공개되었고 표는 새해에 판매합니다. 주소를 남기시면 표가 나올 때와 프로그램이 나올 때 각각 한 번만 알려 드립니다.`,
  'zh-Hans': `议题征集已经开始。我们征集英语、西班牙语、韩语和中文的演讲、教程、海报和圆桌讨论，无论你讲过一百次还是一次也没讲过。截止前两周内，导师会帮你看草稿。

两场主题演讲已经公布，门票将在新年开售。留下邮箱，我们只在开票和日程发布时各写一封信。`,
};

export const forWhom: LocalisedText = {
  en: 'People who program, teach, maintain, translate or organise; beginners very much included.',
  ko: '프로그래밍하고, 가르치고, 유지하고, 번역하고, 운영하는 분들. 초보자를 특히 환영합니다.',
  'zh-Hans': '编程、教学、维护、翻译或组织社区的人，尤其欢迎初学者。',
};

export const special: LocalisedText = {
  en: 'Four languages on stage, a hallway with more chairs than the main hall, and a harbour to look at when the talk is over.',
  ko: '무대 위의 네 언어, 본관보다 의자가 많은 복도, 그리고 발표가 끝나면 바라볼 항구.',
  'zh-Hans': '台上四种语言，走廊里的椅子比主会场还多，演讲结束后还有海港可看。',
};

export const callNote: LocalisedText = {
  en: `Send an idea, not a finished talk: a title, a paragraph, and what people will be able to do afterwards. Reviews are anonymous in the first round. Every proposal gets a written answer.`,
  ko: `완성된 발표가 아니라 아이디어를 보내 주세요. 제목, 한 문단, 그리고 듣고 나서 할 수 있게 되는 것. 1차 심사는 익명이며 모든 제안에 글로 답합니다.`,
  'zh-Hans': `请提交想法，而不是成品：标题、一段摘要，以及听众之后能做到什么。首轮评审匿名进行，每份提案都会收到书面答复。`,
};

/** Keynotes of the coming edition: name, biography, title if known. */
export const comingKeynotes: readonly (readonly [name: string, biography: string, title: string | null])[] = [
  [
    'Ngozi Halvorsen',
    'Ngozi builds radio networks for fishing villages and teaches the people who then own them.',
    'Infrastructure you can carry',
  ],
  ['윤아라', '전통 매듭을 프로그램으로 기록하는 공예가이자 연구자입니다.', null],
];

type ChannelRow = readonly [
  kind: Channel['kind'],
  label: string,
  url: string,
  en: string,
  ko: string,
  zh: string,
];

export const channelRows: readonly ChannelRow[] = [
  [
    'discord',
    'Harbour City hallway',
    'https://chat.harbour.example/discord',
    'The liveliest one; every session has a thread during the conference.',
    '가장 활발한 곳. 행사 중에는 세션마다 스레드가 열립니다.',
    '最热闹的频道；大会期间每场演讲都有讨论串。',
  ],
  [
    'matrix',
    '#harbour-city:harbour.example',
    'https://chat.harbour.example/matrix',
    'Open, bridged with Discord, readable without an account.',
    '디스코드와 연결되어 있고 계정 없이 읽을 수 있습니다.',
    '开放，与 Discord 互通，无需账号即可阅读。',
  ],
  [
    'slack',
    'Harbour City volunteers',
    'https://chat.harbour.example/slack',
    'For those who help, from selection to stacking chairs.',
    '심사부터 의자 정리까지, 돕는 분들의 공간.',
    '志愿者频道：从评审到搬椅子。',
  ],
  [
    'mailing-list',
    'announce@harbour.example',
    'https://lists.harbour.example/announce',
    'At most one mail a month, four in May.',
    '한 달에 많아야 한 통, 5월에는 네 통.',
    '每月至多一封，五月四封。',
  ],
  [
    'fediverse',
    '@harbourcity@social.harbour.example',
    'https://social.harbour.example/@harbourcity',
    'Pictures of cranes, both kinds.',
    '크레인과 두루미 사진.',
    '起重机与鹤的照片。',
  ],
];

/** Days after the edition's first, time, urgent, title and body in three languages. */
export type AnnouncementRow = readonly [
  day: number,
  time: string,
  urgent: boolean,
  title: LocalisedText,
  body: LocalisedText,
];

export const announcementRows: readonly AnnouncementRow[] = [
  [
    -10,
    '18:00',
    false,
    {
      en: 'The programme is out: “Second breakfast”',
      ko: '프로그램 공개: “두 번째 아침”',
      'zh-Hans': '日程发布：“第二顿早餐”',
    },
    {
      en: 'Three rooms changed since “First light”, two talks are new. Star what you like; we tell you if it moves.',
      ko: '“첫 빛” 이후 방 세 곳이 바뀌고 발표 두 개가 새로 들어왔습니다. 별표를 해 두시면 바뀔 때 알려 드립니다.',
      'zh-Hans': '自“第一缕光”以来更换了三个房间，新增两场演讲。收藏喜欢的场次，有变动我们会通知你。',
    },
  ],
  [
    -1,
    '12:00',
    false,
    {
      en: 'Tram 4 stops at the back door until Sunday',
      ko: '일요일까지 4번 전차는 뒷문에 섭니다',
      'zh-Hans': '周日前 4 路电车停靠后门',
    },
    {
      en: 'The stop “Customs House” is being paved. Stay on for one more and follow the green line on the ground; it is step-free.',
      ko: '“세관” 정류장이 공사 중입니다. 한 정거장 더 가서 바닥의 초록 선을 따라오세요. 계단이 없습니다.',
      'zh-Hans': '“海关”站正在铺路。请多坐一站，沿地上的绿线走，全程无台阶。',
    },
  ],
  [
    0,
    '08:05',
    false,
    {
      en: 'Good morning, tutorial people',
      ko: '튜토리얼 참가자 여러분, 안녕하세요',
      'zh-Hans': '教程的朋友们，早上好',
    },
    {
      en: 'Rooms 301 to 306 are up the red stairs or lift B. Power at every second seat; share nicely.',
      ko: '301–306호는 빨간 계단이나 B 승강기로 올라가세요. 콘센트는 두 자리마다 하나입니다.',
      'zh-Hans': '301 至 306 室请走红色楼梯或 B 号电梯。每两个座位一个插座，请互相照顾。',
    },
  ],
  [
    1,
    '16:10',
    false,
    {
      en: 'First conference? Hall B at 16:45',
      ko: '처음이신가요? 16:45에 B홀로',
      'zh-Hans': '第一次参加？16:45 到 B 厅',
    },
    {
      en: 'Forty minutes, no slides, and you will know four people.',
      ko: '40분, 슬라이드 없이, 네 사람을 알게 됩니다.',
      'zh-Hans': '四十分钟，没有幻灯片，你会认识四个人。',
    },
  ],
  [
    2,
    '08:20',
    false,
    { en: 'Masks are in the baskets', ko: '마스크는 바구니에 있습니다', 'zh-Hans': '口罩在篮子里' },
    {
      en: 'In all session rooms, at every door, three sizes. Thank you for keeping each other well.',
      ko: '모든 세션 방 문 앞에 세 가지 크기로 있습니다. 서로를 지켜 주셔서 고맙습니다.',
      'zh-Hans': '所有会议室门口都有，三种尺寸。感谢大家互相照顾。',
    },
  ],
  [
    2,
    '09:50',
    true,
    {
      en: '“Typing at scale” is in Hall B',
      ko: '“대규모 타이핑”은 B홀에서',
      'zh-Hans': '“大规模类型标注”在 B 厅',
    },
    {
      en: 'At 10:45, as announced on 2 May. Printed signs on the third floor still say Room 304; they are wrong, sorry.',
      ko: '공지한 대로 10:45입니다. 3층의 인쇄된 안내판은 아직 304호로 되어 있습니다. 죄송합니다.',
      'zh-Hans': '按公告于 10:45 开始。三楼的纸质指示牌仍写着 304 室，那是错的，抱歉。',
    },
  ],
  [
    2,
    '10:20',
    true,
    {
      en: 'Cancelled at 11:20: “Embeddings without tears”',
      ko: '11:20 취소: “눈물 없는 임베딩”',
      'zh-Hans': '11:20 取消：“不流泪的嵌入向量”',
    },
    {
      en: 'Soledad is well but her train is not. Room 305 is free for open spaces until noon.',
      ko: '솔레다드는 무사하지만 기차가 그렇지 못합니다. 305호는 정오까지 오픈 스페이스로 쓰세요.',
      'zh-Hans': 'Soledad 一切安好，只是火车出了问题。305 室中午前可用作开放空间。',
    },
  ],
  [
    4,
    '09:50',
    false,
    { en: 'Posters and jobs from ten', ko: '10시부터 포스터와 채용', 'zh-Hans': '十点起：海报与招聘' },
    {
      en: 'Both in the expo hall on purpose: posters in the middle, employers along the windows.',
      ko: '일부러 같은 엑스포 홀에서 합니다. 가운데는 포스터, 창가는 회사들입니다.',
      'zh-Hans': '特意都放在展厅：中间是海报，窗边是招聘。',
    },
  ],
];

export const taglines: Readonly<Record<'past' | 'current' | 'coming', LocalisedText>> = {
  past: { en: 'The rainy one', ko: '비가 내리던 해', 'zh-Hans': '下雨的那一届' },
  current: { en: 'Nine days by the water', ko: '물가에서 보내는 아흐레', 'zh-Hans': '水边九天' },
  coming: {
    en: 'The call for proposals is open',
    ko: '발표 제안을 받고 있습니다',
    'zh-Hans': '议题征集进行中',
  },
};

export const takePart: LocalisedText = {
  en: `- **Come:** buy a ticket, on site or remote, or ask for aid until early March.
- **Learn:** put your name down for tutorials and summits, since seats are few.
- **Speak:** sign up for a lightning talk on the day, or propose an open space at the board beside the stairs.
- **Help:** take a shift of two hours; volunteers eat first.
- **Stay well:** masks are required in session rooms, and we provide them.`,
  ko: `- **오기:** 현장이나 원격 표를 사거나 3월 초까지 지원금을 신청하세요.
- **배우기:** 튜토리얼과 서밋은 자리가 적으니 미리 신청하세요.
- **말하기:** 당일 라이트닝 토크를 신청하거나 계단 옆 게시판에 오픈 스페이스를 제안하세요.
- **돕기:** 두 시간짜리 봉사를 맡아 주세요. 자원봉사자는 먼저 먹습니다.
- **건강하게:** 세션 방에서는 마스크를 쓰며, 마스크는 저희가 준비합니다.`,
  'zh-Hans': `- **参加：** 购买现场或远程门票，或在三月初之前申请资助。
- **学习：** 教程和峰会座位有限，请提前登记。
- **发言：** 当天报名闪电演讲，或在楼梯旁的公告板提出开放空间。
- **帮忙：** 认领一个两小时的班次，志愿者优先用餐。
- **保持健康：** 会议室内需佩戴口罩，我们会提供。`,
};
