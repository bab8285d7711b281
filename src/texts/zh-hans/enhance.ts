import type { enhance as english } from '../en/enhance.ts';

export const enhance: typeof english = {
  offline: (p) => (p.minutes < 1 ? '离线 · 刚刚保存' : `离线 · ${ago(p.minutes)}的内容`),
  old: (p) => `网络缓慢 · ${ago(p.minutes)}的内容`,
  online: '已恢复连接',
  refresh: '刷新',
  pull: '下拉刷新',
  letGo: '松开即可刷新',
  refreshed: '已是最新',
  notRefreshed: '刷新失败',
  copy: '复制',
  copied: '已复制',
  notSaved: '尚未保存，联网后会立即发送。',
  myTime: (p) => `我的时间 · ${p.zone}`,
  venueTime: '会场时间',
  nothingHere: '此页面没有您收藏的场次。',
  clash: (p) => `与“${p.title}”时间冲突`,
  until: (p) => `到 ${p.time}`,
  left: (p) => `还剩 ${p.n} 分钟`,
};

function ago(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} 小时前`;
  return `${Math.round(minutes / 1440)} 天前`;
}
