import type { enhance as english } from '../en/enhance.ts';

export const enhance: typeof english = {
  offline: (p) => `오프라인 · ${asOf(p)}`,
  old: (p) => `느린 네트워크 · ${asOf(p)}`,
  online: '다시 연결되었습니다',
  refresh: '새로 고침',
  pull: '당겨서 새로 고침',
  letGo: '놓으면 새로 고침',
  refreshed: '최신 상태입니다',
  notRefreshed: '새로 고치지 못했습니다',
  changed: '방금 프로그램이 바뀌었습니다',
  said: '운영진이 공지를 올렸습니다',
  copy: '복사',
  copied: '복사했습니다',
  leaveUnsent:
    '아직 보내지 못한 내용이 있습니다. 로그아웃하면 이 기기에서 지워집니다. 그래도 로그아웃할까요?',
  notSaved: '아직 저장되지 않았습니다. 네트워크에 연결되면 바로 보냅니다.',
  discard: '버리기',
  myTime: (p) => `내 시간 · ${p.zone}`,
  venueTime: '현지 시간',
  nothingHere: '이 페이지에는 별표 한 세션이 없습니다.',
  clash: (p) => `“${p.title}”와(과) 시간이 겹칩니다`,
  until: (p) => `${p.time}까지`,
  left: (p) => `${p.n}분 남음`,
};

function asOf(p: { at: string; release: string | null }): string {
  return p.release ? `${p.at} 기준, ${p.release}번째 공개` : `${p.at} 기준`;
}
