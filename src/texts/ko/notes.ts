import type { notes as english } from '../en/notes.ts';

export const notes: typeof english = {
  title: '내 메모',
  lead: '세션에서 적은 메모입니다. 몇 분째에 적었는지 남아서 나중에 녹화에서 그 부분을 찾을 수 있습니다. 나만 볼 수 있습니다.',
  session: '세션',
  note: '메모',
  hint: '마크다운을 쓸 수 있습니다. 네트워크가 없으면 이 기기에 두었다가 나중에 보냅니다.',
  add: '메모 저장',
  save: '저장',
  change: '수정',
  remove: '삭제',
  none: '아직 적은 메모가 없습니다.',
  minute: (p) => `시작 후 ${p.n}분`,
  beside: '두 곳에서 동시에 고쳐서 둘 다 남겼습니다',
  download: '모두 마크다운으로 내려받기',
  write: '메모하기',
  waiting: '네트워크를 기다리는 중',
  signIn: '메모에는 계정이 필요합니다',
  signInNext: '그래야 나만 볼 수 있고 모든 기기에서 쓸 수 있습니다.',
  refused: '저장하지 못했습니다',
  refusals: {
    'text-missing': '먼저 내용을 적어 주세요.',
    'text-too-long': '10,000자 이내로 적어 주세요. 메모를 하나 더 시작해도 됩니다.',
    'session-unknown': '이 세션은 더 이상 프로그램에 없습니다. 다른 세션을 골라 주세요.',
    'too-many-notes': '메모가 이미 2,000개 있습니다. 먼저 몇 개를 삭제해 주세요.',
    'not-signed-in': '메모를 저장하려면 로그인해 주세요.',
  },
};
