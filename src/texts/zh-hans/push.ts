import type { push as english } from '../en/push.ts';

export const push: typeof english = {
  title: '设备',
  lead: '此账号立即接收通知的设备：这里所有会议中您安排的变更和公告。',
  none: '还没有接收通知的设备。',
  allow: '在这台设备上通知我',
  allowNext: '原本立即发邮件的内容今后改为推送到您的设备。锁屏可能被他人看到，因此不会写出您的场次名称。',
  already: '这台设备已在其中。',
  blocked: '此浏览器屏蔽了本站的通知。请在浏览器设置中允许，然后再回来。',
  notHere: '此浏览器无法接收通知。在 iPhone 或 iPad 上，请先将本站添加到主屏幕并从那里打开。',
  script: '要添加设备，请在该设备上启用 JavaScript 并打开本页。',
  failed: '未能添加这台设备。请在网络好转后再试。',
  since: (p) => `自 ${p.when} 起`,
  unnamed: '浏览器',
  end: (p) => `不再通知 ${p.name}`,
  endShort: '停止',
  added: '今后会通知这台设备。',
  ended: '不会再通知那台设备。',
  offer: '换会议室时，手机上立即知道',
  offerNext: '您安排中的内容一有变动就通知您。',
  offerOpen: '选择方式',
  refusals: {
    'not-signed-in': '请先登录再添加设备。',
    'device-not-usable': '无法使用此浏览器发来的内容。',
    'too-many-devices': '最多十台设备。请停止一台不再使用的。',
    'device-unknown': '这台设备已不存在。',
  },
};
