import type { ticketLetters as english } from '../en/ticket-letters.ts';
import { count } from '../plural.ts';

export const ticketLetters: typeof english = {
  dear: (p) => (p.name ? `${p.name} 님,` : '안녕하세요.'),
  placed: {
    subject: (p) => `${p.edition}: 주문 ${p.code}`,
    lead: (p) => `${p.edition}을(를) 주문해 주셔서 감사합니다. 자리를 잡아 두었습니다.`,
    transfer: (p) =>
      `${p.when}까지 저희 계좌에 들어오도록 ${p.sum}을(를) 이체해 주세요. 그 뒤에는 자리가 다른 분께 갑니다.`,
    invoice: (p) => `${p.sum} 청구서를 함께 보냅니다. ${p.when}까지 내 주세요.`,
  },
  reminder: {
    subject: (p) => `${p.edition}: 주문 ${p.code}이(가) 아직 결제되지 않았습니다`,
    lead: (p) =>
      `${p.edition}의 자리를 ${p.when}까지 잡아 둡니다. 아직 입금을 받지 못했습니다. 이미 보내셨다면 괜찮습니다. 은행에서 하루 이틀 걸립니다.`,
    otherwise: '오지 않기로 하셨다면 주문 쪽에서 자리를 돌려주세요. 기다리는 분들이 있습니다.',
  },
  settled: {
    subject: (p) => `${p.edition}: ${count('ko', p.n, '티켓', '티켓 #장')}`,
    lead: (p) => `${p.edition} 주문이 마무리되었습니다. 티켓은 다음과 같습니다.`,
    told: '자기 주소가 적힌 분들께는 티켓을 따로 메일로 보냈습니다.',
    unnamed: '이름이 없는 티켓은 콘퍼런스 전에 이름이 있어야 합니다. 열어서 적어 주세요.',
    invoice: '청구서를 함께 보냅니다.',
  },
  ticket: {
    subject: (p) => `${p.edition}: 티켓`,
    lead: (p) =>
      p.from ? `${p.from} 님이 ${p.edition} 티켓을 마련했습니다.` : `${p.edition} 티켓이 있습니다.`,
    open: '티켓을 열어 손 가까이 두세요. 그 코드로 들어갑니다. 본인의 것이니 주소를 아무에게도 넘기지 마세요.',
  },
  transferred: {
    subject: (p) => `${p.edition}: 티켓이 다른 분께 갔습니다`,
    lead: (p) =>
      `${p.edition} 티켓 “${p.product}”은(는) 이제 ${p.to} 님의 것입니다. 예전 주소와 코드로는 아무것도 열리지 않습니다.`,
    wrong: '원하신 일이 아니라면 바로 운영진에게 연락하세요.',
  },
  changed: {
    subject: (p) => `${p.edition}: 티켓이 바뀌었습니다`,
    lead: (p) => `${p.edition} 티켓이 바뀌었습니다. 지금은 다음과 같습니다.`,
  },
  cancelled: {
    subject: (p) => `${p.edition}: 주문 ${p.code} 취소`,
    lead: (p) =>
      `${p.edition} 주문 ${p.code}이(가) 취소되었습니다. 자리는 다시 비었고 티켓으로는 아무도 들어갈 수 없습니다.`,
    reason: (p) => `운영진의 말: ${p.reason}`,
    refund: (p) => `내신 ${p.sum}은(는) 정산해야 합니다. 다시 메일을 드립니다.`,
  },
  ticketsCancelled: {
    subject: (p) => `${p.edition}: 티켓 취소`,
    lead: (p) => `${p.edition} ${count('ko', p.n, '티켓 #장', '티켓 #장')}이 취소되어 들어갈 수 없습니다.`,
    ask: (p) =>
      p.name
        ? `뜻밖의 일이라면 이 티켓을 산 ${p.name} 님께 물어보세요.`
        : '뜻밖의 일이라면 이 티켓을 산 분께 물어보세요.',
  },
  tooLate: {
    subject: (p) => `${p.edition}: 입금이 늦었습니다`,
    lead: (p) =>
      `주문 ${p.code}에 내신 ${p.sum}이(가) 기한이 지난 뒤에 들어왔습니다. ${p.edition}의 자리를 되찾아 보았지만 마지막 자리를 다른 분들이 가져갔습니다.`,
    change: (p) =>
      `주문 ${p.code}의 티켓을 바꾸려고 내신 ${p.sum}이(가) 기한이 지난 뒤에 들어왔고, 마지막 자리는 다른 분들이 가져갔습니다. 티켓은 그대로입니다.`,
    back: '전액을 돌려드립니다. 따로 하실 일은 없습니다. 죄송합니다.',
  },
  refunded: {
    subject: (p) => `${p.edition}: ${p.sum}을(를) 돌려드립니다`,
    lead: (p) => `주문 ${p.code}의 ${p.sum}을(를) 돌려드립니다.`,
    way: {
      card: '결제한 카드로 돌아갑니다. 며칠 걸립니다.',
      transfer: '회계 담당자가 보내 주신 계좌로 이체합니다.',
    },
    invoice: '취소 청구서를 함께 보냅니다.',
  },
  lost: {
    subject: (p) => `${p.edition}: 주문과 티켓의 링크`,
    lead: (p) =>
      `누군가, 아마도 본인이, ${p.edition}에서 이 주소로 된 것의 링크를 요청했습니다. 다음과 같습니다.`,
    none: (p) =>
      `누군가, 아마도 본인이, ${p.edition}의 주문과 티켓 링크를 요청했습니다. 이 주소로 된 것은 없습니다. 다른 주소로 주문했거나, 다른 분이 주문하며 다른 주소를 적었을 수 있습니다.`,
    order: (p) => `주문 ${p.code}`,
    ignore: '본인이 아니라면 그냥 두셔도 됩니다. 링크는 이 메일에만 있습니다.',
  },
  credited: (p) => `주문 ${p.code}: 반환`,
  difference: (p) => `주문 ${p.code}: 가격 차액`,
  openOrder: '주문 열기',
  openTicket: '티켓 열기',
  order: '주문',
  holder: '참가자',
  notNamed: '아직 이름 없음',
  foot: (p) => `${p.edition} 주문 때문에 이 메일을 보냅니다: ${p.url}`,
  key: '이 메일의 링크는 비밀번호 없이 주문과 티켓을 엽니다. 다른 사람에게 넘기지 마세요.',
};
