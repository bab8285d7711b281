import type { waiting as en } from '../en/waiting.ts';
import { count } from '../plural.ts';

/** 티켓 판매 앞의 대기실. */
export const waiting: typeof en = {
  title: '대기실',
  tickets: (p: { edition: string }) => `티켓: ${p.edition}`,
  before: (p: { people: number }) => count('ko', p.people, '앞에 #명', '앞에 #명'),
  howFar: '내 차례까지 줄이 줄어든 정도',
  heading: {
    early: '제때 오셨습니다',
    waiting: '줄에 자리가 있습니다',
    called: '차례가 되었습니다',
    lapsed: '차례가 지났습니다',
    over: '안에 머물 수 있는 시간이 지났습니다',
    elsewhere: '다른 브라우저가 이 자리로 들어갔습니다',
    'too-many-places': '이 네트워크에서 많은 자리를 받았습니다',
    'no-cookies': '브라우저가 자리를 기억하지 않습니다',
  },
  opens: (p: { time: string }) => `판매 시작: ${p.time}.`,
  byLot:
    '그때까지 여기 있는 모두의 순서는 추첨으로 정합니다. 누가 먼저 왔는지는 상관없습니다. 이후에 온 사람은 온 순서대로 그 뒤에 섭니다.',
  comeBack: '이 페이지를 닫고 판매가 시작된 뒤에 돌아와도 추첨에 참여합니다.',
  minutes: (p: { minutes: number }) => count('ko', p.minutes, '약 #분 걸립니다.', '약 #분 걸립니다.'),
  kept: (p: { time: string }) => `이 페이지를 닫아도 됩니다. 자리는 적어도 ${p.time}까지 유지됩니다.`,
  looks: '차례가 되었는지 이 페이지가 스스로 확인합니다.',
  goingIn: '들어가는 중입니다. 아무 일도 일어나지 않으면 여기로 계속하세요.',
  wasKept: (p: { minutes: number }) =>
    count(
      'ko',
      p.minutes,
      '자리는 차례가 된 뒤 #분 동안 유지됩니다.',
      '자리는 차례가 된 뒤 #분 동안 유지됩니다.',
    ),
  wasInside: '보내지 않은 것은 주문되지 않았습니다. 새 자리를 받아 계속할 수 있습니다.',
  oneBrowser:
    '한 자리로는 브라우저 하나만 들어갑니다. 본인의 브라우저라면 거기서 계속하고, 아니면 새 자리를 받으세요.',
  others: '다른 사람도 기다리므로 새 자리는 하나씩 나옵니다. 이 페이지가 스스로 다시 요청합니다.',
  cookies: '줄의 자리는 쿠키인데 브라우저가 보내지 않았습니다. 이 사이트의 쿠키를 허용하고 다시 시도하세요.',
  notSent: '보낸 내용은 접수되지 않았습니다. 브라우저에서 뒤로 가면 그대로 남아 있습니다.',
  goOn: '계속',
  lookNow: '지금 확인',
  anew: '새 자리 받기',
  giveUp: '자리 포기',
  back: (p: { edition: string }) => `${p.edition}(으)로 돌아가기`,
};
