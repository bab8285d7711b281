import type { waiting as en } from '../en/waiting.ts';
import { count } from '../plural.ts';

/** 售票前的等候室。 */
export const waiting: typeof en = {
  title: '等候室',
  tickets: (p: { edition: string }) => `门票：${p.edition}`,
  before: (p: { people: number }) => count('zh-Hans', p.people, '您前面有 # 人', '您前面有 # 人'),
  howFar: '队伍离您的位置还有多远',
  heading: {
    early: '您来得正好',
    waiting: '您已在队伍中',
    called: '轮到您了',
    lapsed: '已经过号',
    over: '您在里面的时间已到',
    elsewhere: '另一个浏览器已用这个位置进入',
    'too-many-places': '您的网络已取了很多位置',
    'no-cookies': '您的浏览器没有保留位置',
  },
  opens: (p: { time: string }) => `开售时间：${p.time}。`,
  byLot: '届时在此的每个人以抽签决定顺序，先来后到没有区别。之后来的人按到达顺序排在后面。',
  comeBack: '您可以关闭此页，开售后再回来：您仍参加抽签。',
  minutes: (p: { minutes: number }) => count('zh-Hans', p.minutes, '大约需要 # 分钟。', '大约需要 # 分钟。'),
  kept: (p: { time: string }) => `您可以关闭此页。您的位置至少保留到 ${p.time}。`,
  looks: '此页会自动查看是否轮到您。',
  goingIn: '正在让您进入。如果没有反应，请从这里继续。',
  wasKept: (p: { minutes: number }) =>
    count('zh-Hans', p.minutes, '轮到之后，位置保留 # 分钟。', '轮到之后，位置保留 # 分钟。'),
  wasInside: '您尚未提交的内容没有下单。取一个新位置即可继续。',
  oneBrowser: '一个位置只让一个浏览器进入。如果那是您的浏览器，请在那里继续；否则请取自己的位置。',
  others: '其他人也在等，所以新位置逐个发放。此页会自动再次请求。',
  cookies: '队伍中的位置是一个 Cookie，而您的浏览器没有发送。请允许本站的 Cookie 后重试。',
  notSent: '您提交的内容没有被接收。在浏览器中返回即可看到它仍在那里。',
  goOn: '继续',
  lookNow: '立即查看',
  anew: '取新位置',
  giveUp: '放弃我的位置',
  back: (p: { edition: string }) => `返回 ${p.edition}`,
};
