import type { CastKey } from '../rules/rehearsal.ts';

/** Whom to reach at once at the rehearsal conference. */
export const emergency = {
  en: 'Call 555 0142 at any hour: somebody of the conduct team answers. Or go to the desk with the lighthouse, ground floor. In danger for life: 112.',
  ko: '언제든 555 0142로 전화하세요. 담당자가 받습니다. 1층 등대 표시가 있는 안내 데스크로 오셔도 됩니다. 생명이 위험하면 112.',
  'zh-Hans': '随时拨打 555 0142，行为准则小组有人接听。也可到一层有灯塔标志的服务台。如有生命危险请拨 112。',
} as const;

/** Who of the cast reads reports. */
export const conductReaders: readonly CastKey[] = ['volunteer', 'organiser'];

/** Reports that wait on the rehearsal's desk, by minutes before its clock begins. */
export const conductReports = [
  {
    minutesAgo: 48,
    kind: 'accessibility',
    what: 'The captions in the large hall stand behind the pillar for everybody on the left, where the seats for wheelchairs are. I cannot read them from here.',
    whenWhere: 'This morning, large hall, left side',
    who: '',
    contact: '',
    safety: 'yes',
    locale: 'en',
    answer: 'Thank you. A second screen is on its way to the left side; it should be there after the break.',
  },
  {
    minutesAgo: 14,
    kind: 'mask',
    what: '마스크 구역인 2층 뒷줄에 여러 사람이 마스크 없이 앉아 있습니다. 말해 봤지만 웃기만 했습니다.',
    whenWhere: '지금, 2층 뒷줄',
    who: '파란 조끼를 입은 세 사람',
    contact: '',
    safety: 'unsure',
    locale: 'ko',
    answer: null,
  },
] as const;
