import type { rehearsal as english } from '../en/rehearsal.ts';
import { count } from '../plural.ts';

export const rehearsal: typeof english = {
  title: '연습',
  lead: '마음껏 연습할 수 있는 콘퍼런스입니다. 사람, 발표, 후원사, 전화번호는 모두 지어낸 것이며 무엇을 바꾸어도 누구에게도 해가 없습니다.',
  clock: {
    title: '시계 옮기기',
    lead: '이 시계는 이 설치의 모든 사람에게 적용됩니다. 페이지, 메일, 마감, 군중이 모두 따릅니다.',
    now: (p) => `지금은 ${p.moment}입니다(${p.zone}).`,
    date: '날짜',
    time: '현지 시각',
    set: '시계 맞추기',
    back: (p) => `${count('ko', p.minutes, '#분', '#분')} 뒤로`,
    forward: (p) => `${count('ko', p.minutes, '#분', '#분')} 앞으로`,
    reset: '실제 시각으로 돌아가기',
    moved: (p) => `시계가 이제 ${p.moment}을 가리킵니다.`,
    momentsTitle: '또는 바로 가기',
    moments: {
      'before-release': '첫 공개 전날 저녁',
      'day-before': '시작 전날 저녁',
      tutorials: '튜토리얼 첫날 아침',
      talks: '금요일 10:25, 두 발표 사이',
      lunch: '금요일 점심',
      'past-midnight': '자정이 지나도 이어지는 보드게임',
      posters: '포스터와 채용 박람회',
      sprints: '스프린트 첫날',
      afterwards: '끝나고 사흘 뒤',
    },
  },
  cast: {
    title: '한 번에 로그인',
    lead: '사람마다 맡은 역할이 다릅니다. 다른 사람으로 로그인하면 앞사람은 로그아웃됩니다.',
    signInAs: (p) => `${p.name}(으)로 로그인`,
    parts: {
      organiser: '운영자: 세 회차를 모두 맡습니다',
      speaker: '발표자: 발표를 하고 서밋을 이끕니다',
      attendee: '참가자: 두 번째로 왔습니다',
      volunteer: '자원봉사 책임자: 근무를 돌봅니다',
      sponsor: '후원사: 부스와 워크숍이 있습니다',
    },
  },
  letters: {
    title: '편지',
    lead: '연습에서는 편지가 밖으로 나가지 않습니다. 사람들이 받게 될 편지가 여기 보관되어 누구나 읽을 수 있고, 직접 만든 계정의 로그인 링크도 여기 있습니다.',
    read: '편지 읽기',
  },
  editions: {
    title: '세 회차',
    past: '지난 회차: 완결, 녹화 있음',
    current: '이번 회차: 한창 진행 중',
    coming: '다음 회차: 발표 제안을 받는 중',
  },
  crowd: {
    title: '군중',
    lead: '진짜 사람처럼 별표를 하는 지어낸 사람들입니다. 몇몇 발표에는 아주 많이, 대부분에는 조금, 그리고 전날 저녁에 더 많이.',
    people: (p) => count('ko', p.n, '#명', '#명'),
    starred: (p) => `별표 ${count('ko', p.n, '#개', '#개')}`,
    start: '군중 들이기',
    none: '군중이 아직 오지 않았습니다',
  },
  refusals: {
    'not-rehearsal': '이 설치는 연습 중이 아니며 시계는 실제 시각입니다.',
    'moment-not-readable': '날짜와 시각으로 읽을 수 없습니다. 2027-05-14, 10:25처럼 적어 주세요.',
  },
};
