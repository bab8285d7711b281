import type { exchange as english } from '../en/exchange.ts';

export const exchange: typeof english = {
  prepare: '나중에 쓸 코드 만들기',
  prepareHint:
    '네트워크가 없을 때 쓸 코드 세 개입니다. 하나에 한 사람씩, 이틀 동안 쓸 수 있고, 여기에서 선택한 정보를 줍니다.',
  prepared: (p) => `네트워크가 없을 때 쓸 코드 ${p.n}개`,
  preparedLead:
    '코드 하나를 한 사람이 찍거나 입력하게 하세요. 두 사람 모두 다시 네트워크에 연결되면 답이 오고, 그때 동의하면 됩니다.',
  preparedUntil: (p) => `${p.until}까지 쓸 수 있습니다`,
  laterTitle: '네트워크 없이 답하기',
  laterLead:
    '지금은 코드를 열 수 없습니다. 무엇을 줄지 정해 두면 답을 이 기기에 저장했다가 네트워크에 연결되는 대로 보냅니다. 그다음 상대방이 동의할지 정합니다.',
  laterCode: '상대방의 코드',
  laterKeep: '답 저장하기',
  answersCode: '코드에 대한 답',
  thanks: {
    write: '고맙다고 전하기',
    label: '메시지',
    hint: '하루에 한 번, 500자까지 짧은 메시지를 보낼 수 있습니다. 상대방의 연결 페이지에 보입니다.',
    send: '보내기',
    sent: '보냈습니다.',
    from: (p) => `${p.day}에 ${p.name} 님이 쓴 메시지:`,
    own: (p) => `${p.day}에 내가 쓴 메시지:`,
    mute: '이 사람의 메시지 받지 않기',
    unmute: '이 사람의 메시지 다시 받기',
    muted: '이 사람의 메시지를 받지 않습니다. 상대방에게는 알리지 않습니다.',
    report: '행동 강령 팀에 신고하기',
    refusals: {
      'message-missing': '먼저 내용을 써 주세요.',
      'message-too-long': '500자까지 쓸 수 있습니다.',
      'one-a-day': '오늘은 이미 메시지를 보냈습니다. 내일 다시 보낼 수 있습니다.',
    },
  },
};
