import type { SessionRow } from './rows.ts';

/** The track about teaching and learning. */
export const talksEducation: readonly SessionRow[] = [
  {
    title: 'Teach the debugger first',
    by: [
      [
        'Nkechi Anozie',
        'she/her',
        'Ferrybridge College',
        `Nkechi teaches adults who were told at fourteen that they could not.`,
      ],
    ],
    abstract: `Week one, lesson one: here is how to stop a program and look around. We reversed a first-year course and compared three cohorts. Fewer students dropped out, more asked "what is it thinking?", and print statements went extinct on their own.`,
    level: 'all',
    draw: 4,
    tags: ['teaching', 'debugging'],
    ko: [
      '디버거부터 가르치자',
      `첫 주 첫 수업: 프로그램을 멈추고 둘러보는 법. 1학년 과정을 거꾸로 뒤집고 세 기수를 비교했습니다. 중도 포기는 줄고 질문은 늘었습니다.`,
    ],
  },
  {
    title: 'Turtles, grown up',
    by: [
      [
        'Fabienne Rochat',
        'she/her',
        'École du Lac',
        `Fabienne teaches geometry with robots and robots with geometry.`,
      ],
    ],
    abstract: `The turtle module is older than most of my pupils. We attach it to a plotter, a sewing machine and, for one afternoon, a lawn mower. What drawing teaches about loops, error and scale, with lesson plans that need no budget.`,
    level: 'beginner',
    tags: ['teaching', 'turtle'],
  },
  {
    title: 'Grading by conversation',
    by: [
      [
        'Okello Wanjala',
        'he/him',
        'Lakeside Polytechnic',
        `Okello has replaced 1,400 exam papers with talks of eight minutes.`,
      ],
    ],
    abstract: `Homework can be written by anything now, so I ask. Eight minutes each, three questions about their own code, 180 students a term. The timetable that makes it possible, the rubric, what students say about it, and what it costs me.`,
    level: 'all',
    draw: 4,
    tags: ['teaching', 'assessment'],
    zh: [
      '用对话来评分',
      `作业如今可以由任何东西代写，所以我改成当面问。每人八分钟、三个关于自己代码的问题，每学期一百八十名学生。分享时间表、评分标准以及代价。`,
    ],
  },
  {
    title: 'A programming club in a prison library',
    by: [
      [
        'Haldor Eikeland',
        'he/him',
        'Open Shelf',
        `Haldor is a librarian. His books come back late for good reasons.`,
      ],
    ],
    abstract: `No network, no USB sticks, two hours on Thursdays. We ran a Python club for four years with printed listings and a locked laptop each. What you teach when nothing can be looked up, what the participants built, and what some of them do now.`,
    level: 'all',
    notes: 'Talks about prison. Participants agreed to how they appear.',
    tags: ['teaching', 'community'],
    draw: 4,
  },
  {
    title: 'Learning to read code before writing it',
    by: [
      [
        'Charlotte Mbeki-Stone',
        'she/her',
        'Baobab Learning',
        `Charlotte thinks that a good code base deserves a book club.`,
      ],
    ],
    abstract: `We teach reading before writing everywhere but here. A twelve-week reading group with real open-source modules: how to choose them, how to read aloud, and the moment in week five when questions change from "what" to "why".`,
    level: 'beginner',
    tags: ['teaching', 'reading code'],
  },
  {
    title: '给孩子们讲递归',
    by: [['宋听澜', 'she/her', '小海螺编程教室', `乡村小学的编程志愿教师，教具是纸、绳子和一只橘猫。`]],
    abstract: `递归难的不是概念，而是没有人让你亲手折一次。我们在乡村小学用折纸、绳结和一面镜子讲递归，不用电脑。分享六节课的设计、孩子们的误解，以及他们教会我的一种解释方法。`,
    language: 'zh-Hans',
    level: 'beginner',
    tags: ['teaching', 'children'],
  },
  {
    title: 'Homework that runs in a browser tab',
    by: [
      [
        'Ádám Szekeres',
        'he/him',
        'Tiszapart Gimnázium',
        `Ádám teaches in a school with thirty laptops of thirty kinds.`,
      ],
    ],
    abstract: `Thirty laptops, thirty kinds of "it does not install". Pyodide and JupyterLite gave us a classroom that starts in twelve seconds on all of them. What breaks, what children do to \`input()\`, and how marks come back without an account.`,
    tags: ['pyodide', 'teaching'],
  },
  {
    title: 'Mentoring at a distance, with deadlines',
    by: [
      [
        'Samira Haddad',
        'she/her',
        'Levant Code',
        `Samira has mentored through two power cuts a day and one very good thesis.`,
      ],
    ],
    abstract: `A mentor with an hour a week, a mentee with two power cuts a day, one project to finish. We built a mentoring scheme that assumes interruption: small promises, written hand-overs, and permission to vanish for a while. Data from 84 pairs.`,
    level: 'all',
    tags: ['mentoring', 'remote work'],
    delivery: 'hybrid',
  },
  {
    title: 'Explain it to the harbour master',
    by: [
      [
        'Lindiwe Cloete',
        'she/her',
        'Port Studies Group',
        `Lindiwe writes about science for people with better things to do.`,
      ],
    ],
    abstract: `Our optimiser was right and nobody used it, since nobody could say why ship 4 waits. A workshop in miniature on explaining computation to experts of something else: analogies that hold, pictures that lie, and the value of saying "I do not know".`,
    level: 'all',
    tags: ['communication'],
    unplaced: true,
  },
];
