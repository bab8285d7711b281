import type { notices as english } from '../en/notices.ts';
import { groups } from './groups.ts';
import { meetings } from './meetings.ts';

export const notices: typeof english = {
  title: '내 일정의 변경 사항',
  lead: '별표 했거나, 좌석이 있거나, 직접 발표하는 세션의 변경만 한 번씩 알려 드립니다.',
  link: '변경 알림',
  news: (p) => (p.n === 1 ? '내 일정에 새 소식이 있습니다' : `내 일정에 새 소식이 ${p.n}건 있습니다`),
  look: '변경 내용 보기',
  fresh: '새 소식',
  allSeen: '확인했습니다',
  none: '내 일정에는 바뀐 것이 없습니다',
  noneNext: '내 일정의 세션이 옮겨지거나 취소되면 바로 여기에 나타납니다.',
  happened: {
    ...meetings.told,
    ...groups.told,
    'open-space-moved': (p) => `“${p.title}” 모임이 옮겨졌습니다: ${p.when}, ${p.place}`,
    'open-space-ended': (p) => `“${p.title}” 모임은 열리지 않습니다${p.reason && `: ${p.reason}`}`,
    'open-space-merged': (p) => `“${p.other}” 모임이 “${p.title}” 모임과 합쳐집니다: ${p.when}, ${p.place}`,
    'open-space-asks': (p) =>
      `“${p.other}” 모임이 회원님의 “${p.title}” 모임과 합치고 싶어 합니다. 결정은 회원님이 합니다.`,
    'open-space-displaced': (p) =>
      `회원님의 “${p.title}” 모임 장소를 프로그램에서 쓰게 되었습니다. 다른 빈 시간을 골라 주세요.`,
    'open-space-roomless': (p) =>
      `“${p.title}” 모임 장소를 프로그램에서 쓰게 되었습니다. 진행자에게 옮겨 달라고 했습니다.`,
    'open-space-taken-down': (p) =>
      `운영팀이 “${p.title}” 모임을 게시판에서 내렸습니다${p.reason && `: ${p.reason}`}`,
    'open-space-approved': (p) => `“${p.title}” 모임이 게시판에 올랐습니다: ${p.when}, ${p.place}`,
    'open-space-offered': (p) =>
      `“${p.title}” 모임의 진행을 맡아 달라는 요청이 왔습니다: ${p.when}, ${p.place}`,
    'open-space-handed': (p) =>
      `이제 다른 분이 “${p.title}” 모임을 진행합니다. 회원님은 참가자로 남아 있습니다.`,
    thanked: () => '여기서 알게 된 분이 메시지를 보냈습니다',
    'lightning-on': (p) =>
      `라이트닝 토크 “${p.title}”의 자리가 정해졌습니다: ${p.other}, ${p.when}, ${p.place}`,
    'lightning-next': (p) => `준비해 주세요. 다음은 라이트닝 토크 “${p.title}”입니다. ${p.place}`,
    'lightning-off': (p) =>
      `운영팀이 라이트닝 토크 “${p.title}”을(를) 제외했습니다${p.reason && `: ${p.reason}`}`,
  },
  besides: '프로그램 밖 소식',
  openIt: '열기',
  release: (p) => `${p.n}번째 공개`,
  reasons: { giving: '내 발표', seat: '내 좌석', own: '개인 일정', starred: '별표' },
  swap: '좌석 바꾸기 또는 반납',
  clashTitle: '내 일정에서 새로 겹치는 것',
  overlap: (p) => `“${p.a}”와(과) “${p.b}”의 시간이 겹치게 되었습니다`,
  walk: (p) => `“${p.a}”에서 “${p.b}”까지 가려면 쉬는 시간보다 ${p.minutes}분이 더 걸립니다`,
  openAgenda: '내 일정 열기',
  announced: '운영진 공지',
  choice: {
    title: '알림 방법',
    lead: '이 행사에만 적용됩니다. 받지 않기를 고르지 않는 한 내 변경 사항은 언제나 이 페이지에 나타납니다.',
    label: '내 일정의 변경',
    announcements: '운영진 공지',
    announcementsHint: '세션 방이 닫히는 등 급한 공지는 언제나 앱에 나타납니다.',
    ways: {
      push: '내 기기로 바로',
      mail: '바로 메일로',
      digest: '하루에 메일 한 통',
      app: '이 페이지에만',
      none: '받지 않기',
    },
    hints: {
      push: '여기에서 허용한 모든 기기로 짧은 알림을 보냅니다. 기기가 없는 동안에는 메일로 보냅니다.',
      mail: '내 일정이 바뀌는 공개마다 메일 한 통을 보냅니다.',
      digest: '소식이 있으면 아침 7시에 보냅니다.',
      app: '메일은 보내지 않습니다. ‘지금’과 ‘내 일정’에서 새 소식이 있음을 알려 드립니다.',
      none: '일정표를 직접 확인합니다.',
    },
    zone: '메일에 쓸 시간대',
    zoneHint: (p) => `비워 두면 행사장 시간(${p.zone})입니다. 또는 Asia/Seoul 같은 시간대를 적어 주세요.`,
    save: '저장',
    saved: '저장했습니다. 앞으로 이 방법으로 알려 드립니다.',
    refusals: {
      'not-signed-in': '로그인한 뒤 고를 수 있습니다.',
      'way-unknown': '방법 하나를 골라 주세요.',
      'zone-unknown': '알 수 없는 시간대입니다. 목록에서 고르거나 비워 두세요.',
    },
  },
  stop: {
    title: '변경 알림 메일 그만 받기',
    lead: '앞으로 내 일정의 변경은 행사 페이지에서만 볼 수 있습니다.',
    yes: '네, 그만 받겠습니다',
    done: '변경 알림 메일을 더는 보내지 않습니다',
    doneNext: '‘내 일정의 변경 사항’ 페이지에서 다시 고를 수 있습니다.',
    notValid: '올바르지 않은 링크입니다. 가장 최근 메일의 링크를 쓰거나 행사 페이지에서 골라 주세요.',
  },
  letter: {
    subject: (p) => `${p.edition}: 내 일정 변경 ${p.n}건`,
    newsSubject: (p) => `${p.edition}: “${p.title}”`,
    newsLead: (p) => `${p.edition}에서 알려 드립니다.`,
    lead: (p) => `${p.edition}의 프로그램이 바뀌었습니다. 회원님과 관련된 내용은 다음과 같습니다.`,
    reason: { giving: '직접 발표', seat: '좌석 있음', own: '개인 일정', starred: '별표 함' },
    swap: '좌석 바꾸기 또는 반납:',
    day: (p) => `${p.edition}: 새 소식 ${p.n}건`,
    announced: '운영진 공지:',
    clashes: '내 일정에서 새로 겹치는 것:',
    zone: (p) => `시간은 ${p.zone} 기준입니다.`,
    agenda: '내 일정:',
    guest: '이 세션에 좌석이 있어 보내 드리는 메일입니다.',
    stop: '변경 알림 메일 그만 받기:',
  },
  impact: {
    title: '영향을 받는 사람',
    starred: (p) => `별표 ${p.n}명`,
    seats: (p) => `좌석 ${p.n}명`,
    speaking: (p) => `발표자 ${p.n}명`,
    clashes: (p) => `새로 겹치는 일정 ${p.n}건`,
    told: (p) => `${p.n}명에게 각자 고른 방법으로 자기 일정의 변경만 알립니다.`,
    nobody: '바뀐 내용이 누구의 일정에도 들어 있지 않습니다.',
    hidden: '행사가 숨겨져 있거나 끝난 뒤에는 아무에게도 알리지 않습니다.',
  },
};
