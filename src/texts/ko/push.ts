import type { push as english } from '../en/push.ts';

export const push: typeof english = {
  title: '기기',
  lead: '이 계정으로 바로 알림을 받는 기기입니다. 여기 있는 모든 행사의 내 일정 변경과 공지를 알려 드립니다.',
  none: '아직 알림을 받는 기기가 없습니다.',
  allow: '이 기기로 알림 받기',
  allowNext:
    '바로 메일로 받던 소식을 앞으로 기기로 보내 드립니다. 잠금 화면은 남이 볼 수 있으므로 내 세션 이름은 적지 않습니다.',
  already: '이 기기도 알림을 받고 있습니다.',
  blocked: '이 브라우저가 이 사이트의 알림을 막고 있습니다. 브라우저 설정에서 허용한 뒤 다시 열어 주세요.',
  notHere:
    '이 브라우저는 알림을 받을 수 없습니다. iPhone과 iPad에서는 먼저 홈 화면에 추가한 뒤 거기서 열어 주세요.',
  script: '기기를 추가하려면 그 기기에서 JavaScript를 켜고 이 페이지를 열어 주세요.',
  failed: '이 기기를 추가하지 못했습니다. 네트워크가 나아지면 다시 해 보세요.',
  since: (p) => `${p.when}부터`,
  unnamed: '브라우저',
  end: (p) => `${p.name} 알림 그만 받기`,
  endShort: '그만 받기',
  added: '앞으로 이 기기로 알려 드립니다.',
  ended: '그 기기로는 더 보내지 않습니다.',
  offer: '방이 바뀌면 휴대전화로',
  offerNext: '내 일정에 변경이 생기면 바로 알려 드립니다.',
  offerOpen: '방법 고르기',
  refusals: {
    'not-signed-in': '로그인한 뒤 기기를 추가할 수 있습니다.',
    'device-not-usable': '이 브라우저가 보낸 값을 쓸 수 없습니다.',
    'too-many-devices': '기기는 10대까지입니다. 쓰지 않는 기기를 빼 주세요.',
    'device-unknown': '이 기기는 더는 없습니다.',
  },
};
