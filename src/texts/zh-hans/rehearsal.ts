import type { rehearsal as english } from '../en/rehearsal.ts';
import { count } from '../plural.ts';

export const rehearsal: typeof english = {
  title: '演练',
  lead: '一整场可以随意练习的大会。人物、演讲、赞助商和电话号码都是虚构的，无论怎么改动都不会影响任何人。',
  clock: {
    title: '调整时钟',
    lead: '这个时钟对本站所有人有效：页面、邮件、截止时间和人群都以它为准。',
    now: (p) => `现在是 ${p.moment}（${p.zone}）。`,
    date: '日期',
    time: '会场时间',
    set: '设定时钟',
    back: (p) => `后退 ${count('zh-Hans', p.minutes, '# 分钟', '# 分钟')}`,
    forward: (p) => `前进 ${count('zh-Hans', p.minutes, '# 分钟', '# 分钟')}`,
    reset: '回到真实时间',
    moved: (p) => `时钟现在显示 ${p.moment}。`,
    momentsTitle: '或直接前往',
    moments: {
      'before-release': '首次发布的前一晚',
      'day-before': '开幕前一晚',
      tutorials: '教程第一天上午',
      talks: '周五 10:25，两场演讲之间',
      lunch: '周五午餐',
      'past-midnight': '午夜之后，桌游还在继续',
      posters: '海报与招聘会',
      sprints: '冲刺第一天',
      afterwards: '结束三天之后',
    },
  },
  cast: {
    title: '一键登录',
    lead: '每个人的角色不同。以另一人登录时，前一人会自动退出。',
    signInAs: (p) => `以 ${p.name} 的身份登录`,
    parts: {
      organiser: '组织者：负责全部三届',
      speaker: '讲者：有一场演讲并主持一场峰会',
      attendee: '参会者：第二次来',
      volunteer: '志愿者组长：安排班次',
      sponsor: '赞助商：有展位和工作坊',
    },
  },
  letters: {
    title: '信件',
    lead: '演练不会发出任何信件。人们本应收到的信都保存在这里，谁都可以读，您自己账户的登录链接也在其中。',
    read: '阅读信件',
  },
  editions: {
    title: '三届大会',
    past: '往届：已完成，有录像',
    current: '本届：正在进行',
    coming: '下届：议题征集中',
  },
  crowd: {
    title: '人群',
    lead: '一群虚构的人，像真人一样收藏场次：少数演讲收藏很多，多数只有一点，前一晚更多。',
    people: (p) => count('zh-Hans', p.n, '# 人', '# 人'),
    starred: (p) => `已收藏 ${count('zh-Hans', p.n, '# 次', '# 次')}`,
    start: '让人群入场',
    none: '人群还没有来',
  },
  refusals: {
    'not-rehearsal': '本站不在演练模式，时钟为真实时间。',
    'moment-not-readable': '无法识别日期和时间。请按 2027-05-14 和 10:25 的格式填写。',
  },
};
