import type { invoice as english } from '../en/invoice.ts';

export const invoice: typeof english = {
  document: {
    title: (p) => (p.kind === 'invoice' ? `청구서 ${p.number}` : `정정 청구서 ${p.number}`),
    to: '받는 분',
    number: '번호',
    issuedOn: '발행일',
    suppliedOn: '공급일',
    span: (p) => `${p.from} – ${p.until}`,
    dueOn: '납부 기한',
    corrects: '정정 대상 청구서',
    purchaseOrder: '구매 주문 번호',
    reference: '입금 식별 번호',
    taxId: (p) => `사업자/부가세 번호 ${p.id}`,
    columns: {
      place: '번호',
      description: '내용',
      quantity: '수량',
      unitNet: '단가',
      net: '공급가액',
      taxRate: '세율',
      tax: '세액',
      gross: '합계',
    },
    amountsIn: (p) => `모든 금액의 단위는 ${p.currency}입니다.`,
    net: '공급가액 합계',
    taxOf: (p) => `세금 ${p.rate} (공급가액 ${p.net})`,
    gross: '총액',
    paid: '이미 납부한 금액',
    due: '납부할 금액',
    reverseCharge: '역과세: 공급받는 자가 세금을 납부할 의무가 있습니다(EU 지침 2006/112/EC 제196조).',
    payment: {
      title: '납부',
      please: (p) =>
        `${p.day}까지 ${p.amount}을(를) 이체해 주세요. 무엇에 대한 입금인지 알 수 있도록 입금 식별 번호를 적어 주세요.`,
      nothing: '납부할 금액이 없습니다.',
      holder: '예금주',
      iban: 'IBAN',
      bic: 'BIC',
      bank: '은행',
    },
    page: (p) => `${p.page}/${p.pages}쪽`,
  },
  tickets: {
    title: (p) => `${p.edition}: 티켓 ${p.n}장`,
    holder: '참가자',
    product: '입장 범위',
    valid: '유효 기간',
    seats: '내 좌석',
    venue: '장소',
    code: '티켓 코드',
    show: '입구에서 종이나 화면으로 코드를 보여 주세요. 먼저 보여 준 사람이 입장하므로 코드 사진을 공유하지 마세요.',
    qr: (p) => `티켓 ${p.code}의 QR 코드`,
    page: (p) => `${p.page}/${p.pages}쪽`,
  },
  statement: {
    refusals: {
      'columns-not-found': (p) =>
        `날짜와 금액이 있는 열을 찾지 못했습니다. 찾은 내용: ${p.found}. 아래에서 각 열이 무엇인지 지정하거나, 제목 줄이 있는 CSV로 은행에서 다시 내려받으세요.`,
      'date-order-unclear': (p) =>
        `${p.example} 같은 날짜는 두 가지로 읽힙니다. 아래에서 일과 월 중 무엇이 먼저인지 지정하세요.`,
      'decimal-unclear': (p) =>
        `${p.example} 같은 금액은 두 가지로 읽힙니다. 아래에서 소수점이 쉼표인지 점인지 지정하세요.`,
      'no-lines': '제목 줄만 있고 거래 내역이 없습니다. 은행에서 더 긴 기간을 선택해 다시 내려받으세요.',
      'not-a-statement': (p) =>
        `이 파일은 계좌 명세(camt.053)가 아니라 ${p.found}입니다. 확정된 거래의 명세를 내려받으세요.`,
      'not-xml': '파일을 XML로 읽을 수 없습니다. camt.053이나 CSV로 다시 내려받으세요.',
      'too-large': (p) => `파일이 ${p.megabytes}MB보다 큽니다. 더 짧은 기간을 내려받으세요.`,
      'too-many-lines': (p) => `거래가 ${p.most}건보다 많습니다. 더 짧은 기간을 내려받으세요.`,
    },
    problems: {
      'amount-missing': (p) =>
        `${p.line}번째 줄에 금액이 없어 제외했습니다. 반영해야 한다면 은행에서 확인하세요.`,
      'amount-not-understood': (p) =>
        `${p.line}번째 줄의 금액 “${p.value}”을(를) 읽을 수 없습니다. 파일에서 고친 뒤 다시 가져오세요. 이미 반영된 거래는 한 번만 계산됩니다.`,
      'batch-not-split': (p) =>
        `${p.line}번째 거래는 은행이 하나씩 나열하지 않은 ${p.value}건의 묶음입니다. 직접 연결하세요.`,
      'currency-not-understood': (p) =>
        `${p.line}번째 줄의 “${p.value}”은(는) 통화가 아닙니다. 파일에서 고친 뒤 다시 가져오세요.`,
      'date-not-understood': (p) =>
        `${p.line}번째 줄의 날짜 “${p.value}”을(를) 읽을 수 없습니다. 파일에서 고친 뒤 다시 가져오세요.`,
      'line-not-readable': (p) =>
        `${p.line}번째 줄을 읽을 수 없습니다: ${p.value}. 파일에서 고친 뒤 다시 가져오세요.`,
      'not-booked': (p) =>
        `${p.line}번째 줄은 아직 확정되지 않아(${p.value}) 제외했습니다. 다음 명세에 포함됩니다.`,
      'sign-not-understood': (p) =>
        `${p.line}번째 줄의 “${p.value}”(으)로는 입금인지 출금인지 알 수 없습니다. 파일에서 고친 뒤 다시 가져오세요.`,
    },
  },
};
