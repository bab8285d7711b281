import type { SessionRow } from './rows.ts';

/** The track about people: meetups, maintainers, money, care. */
export const talksCommunity: readonly SessionRow[] = [
  {
    title: 'Handing over: the second year of a meetup',
    by: [
      [
        'Priscila Moura',
        'she/her',
        'Python Serra',
        `Priscila founded a meetup, left it well, and now helps others to leave theirs.`,
      ],
    ],
    abstract: `Anyone can start a meetup; the second organiser is the hard part. We compare nine groups that survived their founder with seven that did not. The difference was rarely enthusiasm and often a shared folder, a spare key and a date in the calendar.`,
    place: [2, '11:20', 'hall-b'],
    level: 'all',
    draw: 3,
    tags: ['meetups'],
    ko: [
      '넘겨주기: 모임의 두 번째 해',
      `모임을 시작하는 일은 누구나 할 수 있지만 두 번째 운영자가 어렵습니다. 창립자가 떠난 뒤에도 살아남은 모임 아홉 곳과 그렇지 못한 일곱 곳을 비교합니다.`,
    ],
    zh: [
      '交接：一个聚会的第二年',
      `谁都能发起一个聚会，难的是第二位组织者。我们比较了在创始人离开后活下来的九个小组和没能活下来的七个。`,
    ],
  },
  {
    title: 'The maintainer who went on holiday',
    by: [
      ['Jorunn Bakke', 'she/her', 'Fjordkode', `Jorunn maintains a calendar library and now has a calendar.`],
    ],
    abstract: `I stopped for five weeks and wrote down what happened. Three releases went out without me, one should not have, and a contributor whom I had never noticed turned out to be the project. A talk about rest, access rights and the fear of both.`,
    level: 'all',
    draw: 5,
    tags: ['maintenance', 'burnout'],
    notes: 'Talks about burnout and depression.',
    ko: [
      '휴가를 떠난 메인테이너',
      `5주를 쉬면서 무슨 일이 일어나는지 적었습니다. 릴리스 세 번은 저 없이 나갔고, 한 번은 나가지 말았어야 했습니다. 쉼과 권한, 그리고 그 둘에 대한 두려움을 이야기합니다.`,
    ],
    zh: [
      '去度假的维护者',
      `我停下五周，记录发生了什么：三次发布没有我也完成了，其中一次本不该发布。一场关于休息、权限以及对两者的恐惧的演讲。`,
    ],
  },
  {
    title: 'A budget for a free conference',
    by: [
      [
        'Desmond Achterberg',
        'he/him',
        'Harbour City team',
        `Desmond is treasurer of three associations and owner of one good calculator.`,
      ],
    ],
    abstract: `Free is expensive: chairs, captions, insurance, 400 sandwiches. I open our own books for three years, line by line, including the invoice that nearly ended us. You may take the spreadsheet; it has comments.`,
    level: 'all',
    tags: ['organising', 'money'],
  },
  {
    title: 'Code review across eleven hours',
    by: [
      [
        'Leilani Kahale',
        'she/her',
        'Outrigger Collective',
        `Leilani works while her colleagues sleep and has learned to write very clear comments.`,
      ],
    ],
    abstract: `Our team is never awake at the same time. One sloppy comment costs a day, so we learned to write reviews that need no answer: what, why, how sure, and what to do if you disagree. With real threads, annotated by both sides.`,
    level: 'all',
    tags: ['code review', 'remote work'],
    delivery: 'remote',
  },
  {
    title: 'Captioning is for everyone',
    by: [
      [
        'Seraphina Quist',
        'she/her',
        'Live Words',
        `Seraphina types 240 words a minute and has captioned 900 technical talks.`,
      ],
    ],
    abstract: `I am the person typing in the corner. From there one sees which talks carry: slow names, spoken code, jokes that survive. Ten things that speakers can do for captioners, interpreters and the third of the room reading along. This talk is captioned by a colleague, who has promised revenge.`,
    level: 'all',
    draw: 4,
    tags: ['accessibility', 'speaking'],
  },
  {
    title: 'Paying contributors without breaking the project',
    by: [
      [
        'Anjali Vaidya',
        'she/her',
        'Commons Ledger',
        `Anjali moves small amounts of money to people who did not ask for it.`,
      ],
    ],
    abstract: `Our project received its first real money and had its first real quarrel. We tried bounties, stipends and a part-time job, and surveyed volunteers after each. What money changed, what it did not, and the sentence in our charter that made it possible to talk.`,
    tags: ['money', 'governance'],
  },
  {
    title: 'Translation is contribution',
    by: [['Trịnh Bảo Châu', 'she/her', 'Sông Docs', `Châu coordinates forty translators and one glossary.`]],
    abstract: `Forty volunteers translated a documentation site and found 312 mistakes in the original. Translators are your most careful readers, and most projects give them a spreadsheet. How we review, credit and thank, and how to start with one page.`,
    level: 'beginner',
    tags: ['translation', 'documentation'],
  },
  {
    title: 'What the code of conduct team does all day',
    by: [
      [
        'Rosalind Ferreira-Voss',
        'she/her',
        'Harbour City team',
        `Rosalind has handled reports at eleven conferences and sleeps well, mostly.`,
      ],
    ],
    abstract: `Mostly, we listen. With invented but honest cases, the audience decides what to do next, and sees how each choice lands with the person who reported. You will understand why we answer slowly, what we write down and when we delete it.`,
    level: 'all',
    recorded: false,
    notes:
      'Discusses harassment with invented cases. You may leave at any time; there is a quiet room next door.',
    tags: ['conduct', 'organising'],
  },
  {
    title: 'Fifty first issues',
    by: [
      [
        'Gaurav Thapa',
        'he/him',
        'Khola Coders',
        `Gaurav labels issues in the evening and answers them in the morning.`,
      ],
    ],
    abstract: `I labelled fifty issues "good first issue" and tracked every one for a year. Nineteen brought a newcomer; two brought a maintainer. What those had in common fits on a card, and "easy" is not on it.`,
    level: 'all',
    tags: ['mentoring', 'maintenance'],
  },
];
