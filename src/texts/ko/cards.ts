import type { cards as english } from '../en/cards.ts';
import { count } from '../plural.ts';

export const cards: typeof english = {
  title: '카드로 결제',
  lead: (p) =>
    `카드사(Stripe) 화면에서 ${p.sum}을(를) 결제한 뒤 이 화면으로 돌아옵니다. 카드 번호는 저희에게 전달되지 않습니다.`,
  leadStandIn: (p) =>
    `여기에는 카드사가 연결되어 있지 않습니다. 연습용 화면이 카드사를 대신하며 실제 돈은 오가지 않습니다. 결제할 금액은 ${p.sum}입니다.`,
  pay: (p) => `카드로 ${p.sum} 결제`,
  waitingTitle: '아직 카드사에서 소식이 오지 않았습니다',
  waitingBody:
    '결제를 마치셨다면 괜찮습니다. 알림은 보통 몇 초 안에 옵니다. 이 화면은 스스로 다시 확인하며, 두 번 결제되지 않습니다.',
  lookAgain: '다시 확인',
  backWhy: {
    'too-late':
      '결제 기한이 지나고 남은 자리가 없을 때 결제가 도착했습니다. 5~10일 안에 은행에서 확인하실 수 있습니다.',
    'too-much': '주문 금액보다 많은 금액이었습니다. 5~10일 안에 은행에서 확인하실 수 있습니다.',
  },
  notHere: '지금은 카드로 결제할 수 없습니다. 운영진에게 알리거나 다른 결제 방법을 고르세요.',
  refusedTitle: '카드사 화면을 열지 못했습니다',
  refusals: {
    'order-unknown': '그런 주문이 없습니다.',
    'order-ended': '이 주문은 끝났습니다. 새로 주문해 주세요.',
    'sold-out': '결제 기한이 지난 사이 자리가 다른 분에게 넘어갔습니다. 결제된 금액은 없습니다.',
    'nothing-owed': '더 낼 금액이 없습니다.',
    'on-its-way-back': '이 주문의 돈을 돌려드리는 중입니다. 끝날 때까지는 결제할 수 없습니다.',
    'no-cards': '지금은 카드로 결제할 수 없습니다. 다른 방법을 고르세요.',
    'company-away': '카드사가 응답하지 않습니다. 결제된 금액은 없으니 잠시 뒤 다시 시도해 주세요.',
  },
  standIn: {
    title: '카드사 연습 화면',
    warning: '여기서는 돈이 오가지 않습니다',
    warningBody:
      '전체 과정을 시험해 볼 수 있도록 이 화면이 카드사를 대신합니다. 카드 번호는 어디에도 적지 마세요.',
    what: '내용',
    amount: '금액',
    state: '상태',
    states: {
      open: '결제를 기다리는 중',
      paid: '결제됨',
      waiting: (p) => `은행이 ${p.when}에 돈을 보냅니다`,
      expired: '끝남',
    },
    declined: (p) => count('ko', p.n, '카드가 한 번 거절되었습니다.', '카드가 #번 거절되었습니다.'),
    goesOn: '잘못되는 경우 시험하기',
    acts: {
      pay: '결제',
      'pay-twice': '결제하고 알림을 두 번 보내기',
      'pay-late': '결제하고 알림을 2분 늦게 보내기',
      'pay-after': '자리가 유지되는 시간보다 늦게 보내는 은행으로 결제',
      decline: '카드 거절',
      end: '결제하지 않고 화면 끝내기',
      'send-back': '운영진이 카드사에서 하듯 돈 돌려보내기',
      'send-now': '알림 지금 보내기',
      'send-again': '모든 알림 다시 보내기',
    },
    back: '주문으로 돌아가기',
    messages: 'Hallway로 보낸 알림',
    noMessages: '아직 없습니다.',
    message: {
      due: (p) => `${p.when}에 보냄`,
      sent: (p) => count('ko', p.n, '한 번 보냄', '#번 보냄'),
      answered: (p) => (p.status === 0 ? '응답 없음' : `응답 ${p.status}`),
    },
    notNow: '이제는 할 수 없습니다. 지금 상태를 확인해 주세요.',
  },
};
