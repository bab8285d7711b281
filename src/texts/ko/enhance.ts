import type { enhance as english } from '../en/enhance.ts';

export const enhance: typeof english = {
  offline: (p) => (p.minutes < 1 ? '오프라인 · 방금 저장됨' : `오프라인 · ${ago(p.minutes)} 내용`),
  old: (p) => `느린 네트워크 · ${ago(p.minutes)} 내용`,
  online: '다시 연결되었습니다',
  refresh: '새로 고침',
  pull: '당겨서 새로 고침',
  letGo: '놓으면 새로 고침',
  refreshed: '최신 상태입니다',
  notRefreshed: '새로 고치지 못했습니다',
  copy: '복사',
  copied: '복사했습니다',
  notSaved: '아직 저장되지 않았습니다. 네트워크에 연결되면 바로 보냅니다.',
  myTime: (p) => `내 시간 · ${p.zone}`,
  venueTime: '현지 시간',
  nothingHere: '이 페이지에는 별표 한 세션이 없습니다.',
  clash: (p) => `“${p.title}”와(과) 시간이 겹칩니다`,
  until: (p) => `${p.time}까지`,
  left: (p) => `${p.n}분 남음`,
};

function ago(minutes: number): string {
  if (minutes < 60) return `${minutes}분 전`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)}시간 전`;
  return `${Math.round(minutes / 1440)}일 전`;
}
