import type { shell as en } from '../en/shell.ts';
import { count } from '../plural.ts';
import { waiting } from './waiting.ts';

export const shell: typeof en = {
  waiting,
  notDone: '처리하지 못했습니다',
  goBack: '브라우저에서 뒤로 가면 입력한 내용이 그대로 있습니다.',
  badAddress: '읽을 수 없는 주소입니다. 오타가 없는지 확인하거나 첫 페이지에서 시작하세요.',
  longAddress: '주소가 너무 깁니다. 필터를 몇 개 빼 보세요.',
  otherSite:
    '다른 사이트에서 보낸 양식이라 아무것도 바꾸지 않았습니다. 이곳에서 페이지를 열고 다시 시도하세요.',
  noForm: '이 페이지는 양식만 받는데 양식이 아니었습니다. 이곳에서 페이지를 열고 그 양식을 보내세요.',
  method: '이 주소에는 그런 방식으로 요청할 수 없습니다.',
  tooLarge: (p) => `${p.size}를 넘어 저장하지 않았습니다. 더 작은 것을 보내세요.`,
  tooManyFields: (p) =>
    `양식의 칸이 ${count('ko', p.fields, '#개', '#개')}를 넘어 저장하지 않았습니다. 한 번에 더 적게 보내세요.`,
  busy: (p) => `지금 처리 중인 그림이 많아 저장하지 않았습니다. ${p.seconds}초 뒤에 다시 시도하세요.`,
  outOfService: (p) =>
    `지금은 읽거나 저장할 수 없어 아무것도 바꾸지 않았습니다. 기록해 두었으니 ${p.seconds}초 뒤에 다시 시도하세요.`,
  tooMany: (p) => `같은 네트워크에서 짧은 시간에 요청이 많이 왔습니다. ${p.seconds}초 뒤에 다시 시도하세요.`,
  crashed: '저희 쪽에서 문제가 생겼습니다. 기록해 두었으니 다시 시도해 주세요.',
  api: {
    title: 'Hallway HTTP API',
    intro:
      '콘퍼런스와 회차, 프로그램을 JSON으로 읽습니다. 공개된 내용을 읽는 데는 키가 필요 없습니다. 계정에서 만든 키를 쓰면 해당 회차의 작업 중인 프로그램도 읽을 수 있고, 역할에 따라 바꿀 수도 있습니다.',
    description: '기계가 읽는 설명(OpenAPI 3.1)',
    keys: '키 만들기',
    contents: '차례',
    parameters: '매개변수',
    body: '본문',
    answers: '응답',
    schemas: '데이터 형식',
    problems: '오류',
    name: '이름',
    where: '위치',
    kind: '종류',
    meaning: '뜻',
    status: '상태',
    required: '필수',
    needsKey: '키 필요',
    inEnglish: '상세 설명은 영어로 되어 있습니다.',
    example: '사용해 보기',
  },
  problems: {
    'not-found': { title: '찾을 수 없음', next: '이 주소에는 아무것도 없거나 공개되지 않았습니다.' },
    'method-not-allowed': {
      title: '허용되지 않는 메서드',
      next: '사용할 수 있는 메서드는 Allow 헤더에 있습니다.',
    },
    'not-acceptable-body': {
      title: '지원하지 않는 미디어 형식',
      next: '문서에 나온 미디어 형식으로 보내세요.',
    },
    'not-readable': { title: '읽을 수 없음', next: '본문이 올바른 JSON이 아닙니다.' },
    'not-valid': { title: '올바르지 않음', next: '어디가 잘못되었는지는 "errors"를 보세요.' },
    'too-large': { title: '너무 큼', next: '30MB 이하로 보내세요. 날짜별로 나누면 됩니다.' },
    'too-many': { title: '요청이 너무 많음', next: 'Retry-After 헤더에 적힌 시간만큼 기다리세요.' },
    'key-needed': { title: '키가 필요함', next: '"Authorization: Bearer hw_…"로 키를 보내세요.' },
    'key-not-valid': {
      title: '쓸 수 없는 키',
      next: '모르는 키이거나 취소 또는 만료되었거나, 만든 사람이 더는 그 역할이 아닙니다. 새 키를 만드세요.',
    },
    'not-allowed': { title: '허용되지 않음', next: '이 키의 역할로는 할 수 없습니다.' },
    'idempotency-key-missing': {
      title: 'Idempotency-Key 없음',
      next: '주문이나 결제마다 새로 만든 Idempotency-Key 헤더를 보내세요.',
    },
    'idempotency-key-reused': {
      title: '이미 쓴 Idempotency-Key',
      next: '이 키는 다른 내용과 함께 쓰였습니다. 새로 만드세요.',
    },
    'order-refused': {
      title: '처리하지 않음',
      next: '판매 규칙에 따라 거절했습니다. 코드와 내용은 "errors"에 있습니다.',
    },
    crashed: { title: '서버 오류', next: '기록해 두었습니다. 나중에 다시 시도하세요.' },
    busy: {
      title: '처리량 초과',
      next: '지금 처리 중인 일이 많아 아무것도 바뀌지 않았습니다. Retry-After에 적힌 초가 지난 뒤 다시 시도하세요.',
    },
    'out-of-service': {
      title: '잠시 사용할 수 없음',
      next: '지금은 읽거나 저장할 수 없으며 아무것도 바뀌지 않았습니다. Retry-After에 적힌 초가 지난 뒤 다시 시도하세요.',
    },
    'not-this-format': { title: '다른 형식', next: '이 형식의 파일이 아닙니다. 다른 형식을 선택하세요.' },
    'broken-file': { title: '손상된 파일', next: '파일이 손상되었거나 중간에 끊겼습니다. 다시 내보내세요.' },
    'empty-file': { title: '빈 파일', next: '파일이 비어 있습니다. 내보내기가 끝났는지 확인하세요.' },
    'import-unknown': {
      title: '모르는 가져오기',
      next: '이 회차에 그런 가져오기가 없습니다. 파일을 다시 보내세요.',
    },
    'import-closed': { title: '끝난 가져오기', next: '이미 적용했거나 버렸습니다. 파일을 다시 보내세요.' },
    'release-name-empty': { title: '이름 없음', next: '릴리스의 이름을 지으세요.' },
    'release-name-taken': {
      title: '이미 있는 이름',
      next: '같은 이름의 릴리스가 있습니다. 다른 이름을 고르세요.',
    },
    'release-name-too-long': { title: '너무 긴 이름', next: '80자 이하로 쓰세요.' },
    'nothing-to-release': { title: '공개할 것이 없음', next: '작업 중인 프로그램에 아직 세션이 없습니다.' },
    'nothing-changed': { title: '바뀐 것이 없음', next: '작업 중인 프로그램이 마지막 릴리스와 같습니다.' },
  },
};
