import type { common as english } from '../en/common.ts';
import { count } from '../plural.ts';

export const common: typeof english = {
  product: 'Hallway',
  skipToContent: '본문으로 건너뛰기',
  signIn: '로그인',
  signOut: '로그아웃',
  account: '내 계정',
  language: '언어',
  save: '저장',
  cancel: '취소',
  back: '뒤로',
  edit: '편집',
  remove: '삭제',
  add: '추가',
  search: '검색',
  close: '닫기',
  yes: '예',
  no: '아니요',
  notKnown: '알 수 없음',
  optional: '선택',
  home: '모든 콘퍼런스',
  menu: '페이지',
  madeWith: '커뮤니티 콘퍼런스를 위한 자유 소프트웨어 Hallway로 운영됩니다.',
  notFound: {
    title: '이 주소에는 페이지가 없습니다',
    body: '프로그램이 새로 공개되면서 옮겨졌거나 주소에 오타가 있을 수 있습니다.',
    next: '시작 페이지로 가기',
  },
  failed: {
    title: '저희 쪽에서 문제가 생겼습니다',
    body: '오류를 기록했습니다. 이전에 보내신 내용은 사라지지 않았으니 잠시 후 다시 시도해 주세요.',
  },
  notAllowed: {
    title: '이 페이지는 운영팀 전용입니다',
    body: '이 회차에서 역할이 있는 계정으로 로그인하거나 소유자에게 역할을 요청하세요.',
  },
  minutes: (p) => count('ko', p.n, '#분', '#분'),
  inMinutes: (p) => (p.n <= 0 ? '지금' : `${p.n}분 후`),
  inHours: (p) => count('ko', p.n, '#시간 후', '#시간 후'),
  inDays: (p) => count('ko', p.n, '#일 후', '#일 후'),
  offline: {
    title: '오프라인 상태입니다',
    body: '이 페이지는 기기에 저장되어 있지 않습니다. 전에 열었던 페이지는 계속 볼 수 있습니다.',
  },
};
