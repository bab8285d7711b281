/** What neighbours signed up with for the lightning talks of Friday evening, in the order in which they came. */
export const lightningRows: readonly {
  readonly title: string;
  readonly about: string;
  readonly ownLaptop: boolean;
  /** In whose language it is: the next of the neighbours who speaks it gives it. */
  readonly locale: 'en' | 'ko' | 'zh-Hans';
}[] = [
  {
    title: 'I read one error message a day for a year',
    about: 'The best seven, and what they taught me about writing them.',
    ownLaptop: false,
    locale: 'en',
  },
  {
    title: '등대를 프로그래밍하는 법',
    about: '부산의 작은 등대 동호회가 불빛을 코드로 옮긴 이야기.',
    ownLaptop: false,
    locale: 'ko',
  },
  {
    title: '我用三十行代码治好了会议室',
    about: '一个传感器、一块旧屏幕和一张诚实的日历。',
    ownLaptop: true,
    locale: 'zh-Hans',
  },
  { title: 'Knots: a type system', about: 'With rope. No slides.', ownLaptop: false, locale: 'en' },
  {
    title: 'Your tests are poems already',
    about: 'Reading three of them aloud.',
    ownLaptop: false,
    locale: 'en',
  },
  {
    title: '번역 메모리를 버리고 얻은 것',
    about: '사전 하나와 친구 두 명이면 충분했습니다.',
    ownLaptop: false,
    locale: 'ko',
  },
  {
    title: 'What the harbour master asks of software',
    about: 'It must work in gloves.',
    ownLaptop: true,
    locale: 'en',
  },
  {
    title: '给外婆写的命令行',
    about: '大字体、慢光标，还有一个“后悔”键。',
    ownLaptop: false,
    locale: 'zh-Hans',
  },
  {
    title: 'A very small compiler, live',
    about: 'Four minutes of typing, one of hoping.',
    ownLaptop: true,
    locale: 'en',
  },
];
/** Those who hope for Saturday evening, which is drawn by lot. */
export const ballotRows: typeof lightningRows = [
  { title: 'Seagulls and other race conditions', about: 'A field guide.', ownLaptop: false, locale: 'en' },
  { title: '한 글자짜리 버그', about: '자모 하나가 결제를 멈췄습니다.', ownLaptop: false, locale: 'ko' },
  { title: '时区，第二季', about: '第一季的主角没有活下来。', ownLaptop: false, locale: 'zh-Hans' },
];
