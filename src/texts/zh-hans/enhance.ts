import type { enhance as english } from '../en/enhance.ts';

export const enhance: typeof english = {
  offline: (p) => `离线 · ${asOf(p)}`,
  old: (p) => `网络缓慢 · ${asOf(p)}`,
  online: '已恢复连接',
  refresh: '刷新',
  pull: '下拉刷新',
  letGo: '松开即可刷新',
  refreshed: '已是最新',
  notRefreshed: '刷新失败',
  changed: '节目刚刚有变更',
  said: '组织者发布了公告',
  copy: '复制',
  copied: '已复制',
  leaveUnsent: '您在此设备上写的内容尚未全部发送，退出登录会将其删除。仍要退出吗？',
  notSaved: '尚未保存，联网后会立即发送。',
  discard: '丢弃',
  myTime: (p) => `我的时间 · ${p.zone}`,
  venueTime: '会场时间',
  nothingHere: '此页面没有您收藏的场次。',
  clash: (p) => `与“${p.title}”时间冲突`,
  until: (p) => `到 ${p.time}`,
  left: (p) => `还剩 ${p.n} 分钟`,
};

function asOf(p: { at: string; release: string | null }): string {
  return p.release ? `内容截至 ${p.at}，第 ${p.release} 次发布` : `内容截至 ${p.at}`;
}
