/** Groups at the rehearsal, in the words of their contact persons; `days` after now, `at` on the venue's clock. */
export const groupRows = [
  {
    name: 'First time here',
    forWhom:
      'For whoever comes to a conference like this for the first time, and for those who remember how that was.',
    about:
      'We meet at breakfast on the first day, go to the first keynote together and find each other again at lunch. Ask anything: how to talk to a speaker, where it is quiet, whether one may leave a talk (one may).\n\nNobody has to introduce themselves.',
    languages: ['en', 'ko', 'zh'],
    link: '',
    joining: 'open',
    members: 7,
    meetUp: {
      title: 'Lunch for first-timers',
      days: 0,
      at: '12:30',
      minutes: 60,
      place: 'Foyer, the long table with the yellow flag',
    },
    message:
      'The yellow flag stands on the long table today. If you do not find us, ask at the information desk: they know.',
  },
  {
    name: 'PyLadies Harbour City',
    forWhom: 'For women, non-binary people and everybody who wants to help.',
    about:
      'We read code together on the first Tuesday of each month and look for speakers for next year: bring an idea, go home with a proposal. Half of last year’s new speakers began in this group.',
    languages: ['en'],
    link: 'https://pyladies.example/harbour-city',
    joining: 'asked',
    members: 5,
    meetUp: {
      title: 'Walk along the harbour',
      days: 1,
      at: '18:30',
      minutes: 90,
      place: 'Main entrance, at the anchor',
    },
    message: '',
  },
  {
    name: '서울에서 온 사람들',
    forWhom: '서울과 그 둘레에서 왔거나 서울이 궁금한 분 누구나.',
    about:
      '한국어로 편하게 이야기하는 자리입니다. 발표를 들은 뒤 못다 한 이야기를 나누고, 돌아가서도 한 달에 한 번 모입니다.',
    languages: ['ko'],
    link: '',
    joining: 'open',
    members: 6,
    meetUp: {
      title: '저녁 같이 먹어요',
      days: 0,
      at: '19:00',
      minutes: 120,
      place: '정문 앞에서 만나 함께 갑니다',
    },
    message: '',
  },
  {
    name: 'tidewatch maintainers and users',
    forWhom: 'For people who use tidewatch at work, or would like to make their first change to it.',
    about:
      'The project turns ten this year. We sit together after the main days, go through old issues, and get newcomers from a clone to a merged change within an afternoon.',
    languages: ['en', 'zh'],
    link: 'https://tidewatch.example/contributing',
    joining: 'open',
    members: 4,
    meetUp: null,
    message: '',
  },
] as const;

/** What somebody suggested and the team has not looked at. */
export const suggestedGroup = {
  name: 'Parents who code',
  forWhom: 'For parents with small children here, and for those who travel without them.',
  about:
    'A shared room for naps, a list of playgrounds near the venue, and somebody who keeps a seat when you are late.',
  languages: ['en'],
  links: [],
  joining: 'open',
} as const;
