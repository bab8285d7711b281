import type { HouseRule, ProductContent, Question, Shop } from '#tickets';

/** What a product of the rehearsal is, with its numbers; dates are days from the first day of the edition. */
export type ShopRow = {
  readonly key: string;
  readonly product: Pick<ProductContent, 'kind' | 'name' | 'about' | 'price'> & Partial<ProductContent>;
  readonly capacity: number | null;
  readonly mostEach?: number;
  readonly hasWaitlist?: boolean;
  /** Days on which it admits, from the first; none: it is no admission. */
  readonly days?: readonly [number, number];
  /** Day and time until which it is sold. */
  readonly until: readonly [number, string];
  readonly early?: readonly (readonly [daysBefore: number, price: number])[];
  /** Keys of products of which the holder needs one. */
  readonly needs?: readonly string[];
};

export const seller: Shop['seller'] = {
  name: 'Harbour Association',
  address: '1 Pilot Quay\n1000 Harbour City',
  email: 'tickets@harbour.example',
  taxId: '',
};

export const rules = (version: string): readonly HouseRule[] => [
  {
    key: 'conduct',
    title: { en: 'Code of conduct', ko: '행동 강령', 'zh-Hans': '行为准则' },
    url: null,
    version,
  },
];

export const diet = (expiresOn: string, productIds: Question['productIds']): Question => ({
  id: 'diet',
  label: {
    en: 'Is there anything that you do not eat?',
    ko: '드시지 않는 음식이 있나요?',
    'zh-Hans': '你有什么不吃的吗？',
  },
  kind: 'text',
  choices: [],
  isRequired: false,
  purpose: {
    en: 'So that the kitchen can plan lunch.',
    ko: '점심을 준비하기 위한 것입니다.',
    'zh-Hans': '供厨房准备午餐。',
  },
  expiresOn,
  productIds,
});

const sizes = ['S', 'M', 'L', 'XL'].map((size) => ({
  id: size.toLowerCase(),
  name: { en: size },
  price: null,
  poolId: null,
}));

export const shopRows: readonly ShopRow[] = [
  {
    key: 'individual',
    product: {
      kind: 'ticket',
      name: { en: 'Conference, individual', ko: '콘퍼런스, 개인', 'zh-Hans': '大会，个人' },
      about: {
        en: 'Three days of talks with lunch, for people who pay themselves.',
        ko: '점심이 포함된 발표 사흘. 스스로 내는 분을 위한 표입니다.',
        'zh-Hans': '三天演讲，含午餐；适合自费者。',
      },
      price: 32_000,
      taxRate: 1900,
    },
    capacity: 900,
    days: [2, 4],
    until: [4, '18:00'],
    early: [
      [60, 24_000],
      [20, 28_000],
    ],
  },
  {
    key: 'business',
    product: {
      kind: 'ticket',
      name: { en: 'Conference, business', ko: '콘퍼런스, 회사', 'zh-Hans': '大会，企业' },
      about: {
        en: 'The same three days, paid by an employer. It carries the community’s tickets.',
        ko: '같은 사흘을 회사가 냅니다. 커뮤니티 표를 함께 떠받칩니다.',
        'zh-Hans': '同样的三天，由雇主支付，也支撑社区票。',
      },
      price: 64_000,
      taxRate: 1900,
    },
    capacity: 500,
    days: [2, 4],
    until: [4, '18:00'],
  },
  {
    key: 'student',
    product: {
      kind: 'ticket',
      name: { en: 'Conference, student', ko: '콘퍼런스, 학생', 'zh-Hans': '大会，学生' },
      about: {
        en: 'Bring something that says so.',
        ko: '학생임을 보여 줄 것을 가져오세요.',
        'zh-Hans': '请携带学生证明。',
      },
      price: 9_000,
      taxRate: 1900,
    },
    capacity: 60,
    mostEach: 1,
    hasWaitlist: true,
    days: [2, 4],
    until: [4, '18:00'],
  },
  {
    key: 'online',
    product: {
      kind: 'ticket',
      name: { en: 'Online', ko: '온라인', 'zh-Hans': '线上' },
      about: {
        en: 'Streams, questions and the hallway on your screen. Free, thanks to the sponsors.',
        ko: '중계와 질문, 그리고 화면 속 복도. 후원사 덕분에 무료입니다.',
        'zh-Hans': '直播、提问和屏幕上的走廊。感谢赞助商，免费。',
      },
      price: 0,
    },
    capacity: null,
    mostEach: 1,
    until: [8, '18:00'],
  },
  {
    key: 'sprints',
    product: {
      kind: 'sprint',
      name: { en: 'Sprints', ko: '스프린트', 'zh-Hans': '冲刺开发' },
      about: {
        en: 'Four days at a table with maintainers.',
        ko: '메인테이너와 한 탁자에서 보내는 나흘.',
        'zh-Hans': '与维护者同桌四天。',
      },
      price: 0,
    },
    capacity: 300,
    mostEach: 1,
    days: [5, 8],
    until: [8, '12:00'],
    needs: ['individual', 'business', 'student'],
  },
  {
    key: 'boat',
    product: {
      kind: 'social',
      name: { en: 'Evening on the ferry', ko: '배 위의 저녁', 'zh-Hans': '渡轮之夜' },
      about: {
        en: 'Saturday evening around the harbour, with supper. The boat is small.',
        ko: '토요일 저녁, 배를 타고 항구를 돌며 저녁을 먹습니다. 배가 작습니다.',
        'zh-Hans': '周六晚乘船游港，含晚餐。船不大。',
      },
      price: 2_500,
      taxRate: 1900,
    },
    capacity: 40,
    mostEach: 2,
    hasWaitlist: true,
    days: [3, 3],
    until: [3, '17:00'],
    needs: ['individual', 'business', 'student'],
  },
  {
    key: 'childcare',
    product: {
      kind: 'childcare',
      name: { en: 'Childcare, a day', ko: '돌봄, 하루', 'zh-Hans': '托儿，一天' },
      about: {
        en: 'From 8:30 to 18:30, ages two to ten.',
        ko: '8시 30분부터 18시 30분까지, 두 살에서 열 살까지.',
        'zh-Hans': '8:30 至 18:30，两岁至十岁。',
      },
      price: 0,
    },
    capacity: 12,
    hasWaitlist: true,
    until: [4, '08:00'],
  },
  {
    key: 'shirt',
    product: {
      kind: 'merchandise',
      name: { en: 'T-shirt', ko: '티셔츠', 'zh-Hans': 'T 恤' },
      about: {
        en: 'Sea green, with the lighthouse.',
        ko: '등대가 그려진 바다 빛깔.',
        'zh-Hans': '海绿色，印有灯塔。',
      },
      price: 2_200,
      taxRate: 1900,
      variations: sizes,
    },
    capacity: 400,
    until: [4, '18:00'],
  },
  {
    key: 'gift',
    product: {
      kind: 'donation',
      name: { en: 'For the grants', ko: '참가 지원금', 'zh-Hans': '资助基金' },
      about: {
        en: 'It pays the way of somebody who could not come otherwise.',
        ko: '다른 길이 없는 분의 여비가 됩니다.',
        'zh-Hans': '帮助原本无法前来的人支付路费。',
      },
      price: 2_000,
      least: 100,
    },
    capacity: null,
    until: [8, '18:00'],
  },
];
