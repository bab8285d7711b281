import type { offline as english } from '../en/offline.ts';

export const offline: typeof english = {
  title: '离线使用',
  lead: '您浏览本届会议时，浏览器会保存完整的节目、每天的日程、房间和说明页面；登录期间还会保存您自己的议程。没有网络时，这些内容都能打开和搜索。',
  inMore: '离线使用',
  whole: '完整的节目已保存在此设备上',
  wholeAs: '第 {release} 次发布，内容截至 {at}。',
  notYet: '节目尚未保存到此设备',
  notYetNext: '请在有网络时让此页面打开片刻。所需数据不到半兆字节。',
  notPossible: '浏览器需要能运行脚本并保存页面；当前浏览器不支持，或无法确认。',
  gone: '您的设备所保存的节目中没有这项内容',
  goneNext: '它可能是之后才加入的，也可能是地址有误。请联网后再试。',
  howLong: '公开的内容在会议结束三周后删除；属于您的内容在您退出登录时立即删除，没有网络时也是如此。',
  try: '搜索节目',
};
