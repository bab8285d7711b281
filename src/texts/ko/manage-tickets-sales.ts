import type { manageTicketsSales as english } from '../en/manage-tickets-sales.ts';

export const manageTicketsSales: typeof english = {
  sales: {
    lead: '지금 팔린 것입니다. 열려 있는 동안 10초마다 다시 확인합니다.',
    reload: '다시 확인',
    asOf: (p) => `${p.when} 기준`,
    tickets: '팔린 티켓과 물품',
    orders: '주문',
    ordersNote: (p) => `${p.n}건이 입금을 기다립니다`,
    revenue: '받은 금액',
    owed: (p) => `주문했지만 아직 내지 않은 금액 ${p.sum}`,
    held: '지금 잡아 둔 것',
    heldNote: '양식을 쓰고 있거나 아직 내지 않은 사람들',
    waiting: '대기',
    waitingNote: (p) =>
      p.n === 0
        ? '따로 둔 것을 풀어도 자리를 받을 사람이 없습니다'
        : `따로 둔 것을 풀면 ${p.n}자리가 팔립니다`,
    chart: '날짜별 주문',
    chartLabel: (p) => `날짜별로 주문된 티켓과 물품의 누계, ${p.day}에 ${p.n}`,
    now: (p) => `지금 ${p.n}`,
    table: '표로 보기',
    day: '날짜',
    ordered: '티켓',
    total: '누계',
    sum: '금액',
    none: '아직 주문이 없습니다',
    noneNext: '누군가 주문하면 여기에 보입니다.',
    pools: '수량',
    poolsLead: '상품과 함께 쓰는 한도마다 판매, 잡아 둠, 따로 둠, 남음.',
    pool: '상품 또는 한도',
    capacity: '전체',
    wouldSell: '풀면 팔릴 수',
    size: (p) => `${p.name}, ${p.size}`,
    byProduct: '상품별 수입',
    product: '상품',
    sold: '낸 티켓',
    paid: '수입',
    open: '아직 내지 않음',
    all: '합계',
  },
};
