/** Rooms and hours that the rehearsal's team gives to open spaces, by the venue's clock. */
export const spaceRooms = ['room-303', 'room-306', 'room-307', 'room-201', 'room-202'];
export const spaceHours = [
  { day: '2027-05-14', from: '09:00', until: '18:00' },
  { day: '2027-05-15', from: '09:00', until: '18:00' },
  { day: '2027-05-16', from: '11:00', until: '16:00' },
];

type SpaceRow = {
  readonly title: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly day: string;
  /** By the venue's clock. */
  readonly time: string;
  readonly room: string;
  /** Which of the neighbours puts it on: one of its first language. */
  readonly host: number;
  /** How many of the others come. */
  readonly guests: number;
};

/** What the neighbours put on the board before the rehearsal starts. */
export const spaceRows: readonly SpaceRow[] = [
  {
    title: 'Who else teaches at a school?',
    about:
      'Bring one exercise that worked and one that did not.\nWe swap them, and whoever likes leaves with a lesson for Monday.',
    languages: ['en'],
    ...{ day: '2027-05-14', time: '10:00', room: 'room-306', host: 0, guests: 7 },
  },
  {
    title: '처음 오신 분들, 점심 같이 드실래요?',
    about:
      '첫 콘퍼런스라면 혼자 드시지 마세요. 306호에서 만나 함께 내려갑니다. 한국어가 아니어도 괜찮습니다.',
    languages: ['ko', 'en'],
    ...{ day: '2027-05-14', time: '12:00', room: 'room-306', host: 20, guests: 9 },
  },
  {
    title: 'Packaging, one year later',
    about: 'What became easier, what became harder, and what nobody has documented yet. No slides.',
    languages: ['en'],
    ...{ day: '2027-05-14', time: '14:00', room: 'room-201', host: 1, guests: 12 },
  },
  {
    title: '开源项目怎么活下去？',
    about: '维护者聊聊时间、钱和继任者。带上你自己的故事，也欢迎还没有项目的人。',
    languages: ['zh', 'en'],
    ...{ day: '2027-05-14', time: '15:00', room: 'room-307', host: 22, guests: 6 },
  },
  {
    title: 'Maps of harbours, drawn by hand and by code',
    about: 'Show yours on the wall. There is tape.',
    languages: ['en', 'de'],
    ...{ day: '2027-05-15', time: '11:00', room: 'room-202', host: 2, guests: 4 },
  },
  {
    title: '발표가 두려운 사람들의 연습 모임',
    about: '3분씩 말하고 좋은 점만 이야기합니다. 라이트닝 토크를 신청한 분도, 아직 망설이는 분도 오세요.',
    languages: ['ko'],
    ...{ day: '2027-05-15', time: '14:00', room: 'room-303', host: 19, guests: 5 },
  },
];
