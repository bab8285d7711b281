import type { common as english } from '../en/common.ts';
import { count } from '../plural.ts';

export const common: typeof english = {
  product: 'Hallway',
  skipToContent: '跳到正文',
  signIn: '登录',
  signOut: '退出登录',
  account: '我的账号',
  language: '语言',
  save: '保存',
  cancel: '取消',
  back: '返回',
  edit: '编辑',
  remove: '删除',
  add: '添加',
  search: '搜索',
  close: '关闭',
  yes: '是',
  no: '否',
  notKnown: '未知',
  optional: '选填',
  home: '所有会议',
  menu: '页面',
  madeWith: '由 Hallway 驱动，为社区会议打造的自由软件。',
  notFound: {
    title: '这个地址没有页面',
    body: '它可能随新发布的日程移走了，或者地址里有笔误。',
    next: '回到首页',
  },
  failed: {
    title: '我们这边出了问题',
    body: '错误已记录。您之前提交的内容没有丢失，请稍后再试。',
  },
  notAllowed: {
    title: '此页面仅供组织团队使用',
    body: '请使用在本届会议中有角色的账号登录，或向所有者申请角色。',
  },
  minutes: (p) => count('zh-Hans', p.n, '# 分钟', '# 分钟'),
  inMinutes: (p) => (p.n <= 0 ? '现在' : `${p.n} 分钟后`),
  inHours: (p) => count('zh-Hans', p.n, '# 小时后', '# 小时后'),
  inDays: (p) => count('zh-Hans', p.n, '# 天后', '# 天后'),
  offline: {
    title: '您处于离线状态',
    body: '此页面未保存在您的设备上。之前打开过的页面仍可使用。',
  },
};
