import type { en } from '../en/index.ts';
import { count } from '../plural.ts';

export const feeds: (typeof en)['feeds'] = {
  take: {
    title: '이 목록 가져가기',
    lead: '이 주소들은 필터를 그대로 유지하며 늘 최신 상태입니다. 캘린더, 피드 리더, 프로그램에 복사해 넣으세요.',
    calendar: '캘린더',
    calendarHint: '종일 일정입니다. 캘린더에서 “URL로 구독”을 고르세요.',
    withDeadlines: '마감이 함께 있는 캘린더',
    withDeadlinesHint: '여기에 발표 제안, 지원금 신청, 조기 할인의 마감이 더해집니다.',
    deadlines: '마감만',
    deadlinesHint: '분 단위 시각이므로 캘린더가 내 시간대로 보여 줍니다.',
    feed: '피드',
    feedHint: '새로 올라온 것과 바뀐 것을 피드 리더로 봅니다.',
    subscribe: (p) => `구독하기: ${p.what}`,
    open: '열기',
    files: '파일',
    spreadsheet: '스프레드시트(CSV)',
    json: 'JSON',
    confsTech: 'confs.tech 형식',
    pythonDeadlines: 'Python Deadlines 형식',
    api: 'API',
  },
  documents: {
    title: '콘퍼런스',
    deadlines: '콘퍼런스 마감',
    cut: (p) =>
      `문서 하나에 담을 수 있는 것보다 많아 처음 ${new Intl.NumberFormat('ko').format(p.n)}개만 있습니다. 나머지를 보려면 필터를 좁히세요.`,
    deadline: {
      call: (p) => `발표 모집 마감: ${p.name}`,
      aid: (p) => `참가 지원금 신청 마감: ${p.name}`,
      'early-bird': (p) => `조기 할인 종료: ${p.name}`,
      tickets: (p) => `티켓 판매 종료: ${p.name}`,
    },
    website: (p) => `웹사이트: ${p.url}`,
    postponed: (p) => `${p.name}(연기됨)`,
    cancelled: (p) => `${p.name}(취소됨)`,
    changed: (p) => `바뀐 것: ${p.field}, ${p.before} → ${p.after}`,
  },
  digest: {
    title: '월요일마다 메일로',
    lead: '이 목록에 새로 올라온 행사, 2주 안에 마감되는 발표 모집, 바뀐 내용을 보냅니다. 새 소식이 없으면 보내지 않습니다.',
    email: '이메일 주소',
    send: '이 목록 메일로 받기',
    sent: '메일함을 확인하세요',
    sentBody: '링크가 담긴 메일을 보냈습니다. 링크를 열고 버튼을 누르셔야 보내기 시작합니다.',
    everything: '모든 콘퍼런스',
    filters: '받아 보실 내용',
    without: (p) => `빼기: ${p.filter}`,
    confirmTitle: '이 목록을 메일로 보내 드릴까요?',
    yes: '네, 월요일마다 보내 주세요',
    confirmed: '됐습니다. 월요일마다 보내 드릴게요',
    confirmedBody:
      '새 소식이 있을 때만 07:00(UTC)에 보냅니다. 모든 메일에 바로 그만 받을 수 있는 링크가 있습니다.',
    running: (p) => `${p.since}부터 월요일마다 보내고 있습니다`,
    last: (p) => `마지막으로 살펴본 날: ${p.when}`,
    change: '바꾸기',
    changeLead:
      '첫 화면에서 다른 필터를 고른 뒤 그 페이지의 주소를 여기에 붙여 넣으세요. 바꾸지 않으면 그대로 둡니다.',
    address: '받고 싶은 목록의 주소',
    language: '메일 언어',
    save: '저장',
    saved: '저장했습니다',
    show: '이 목록 보기',
    end: '그만 받고 내 주소 지우기',
    ended: '그만 보내겠습니다',
    endedBody: '이 목록에서 주소를 지웠습니다.',
    refusals: {
      'email-not-usable': '이메일 주소가 아닌 것 같습니다. 다시 확인해 주세요.',
      'too-many': '짧은 시간에 여러 번 보내셨습니다. 한 시간 뒤에 다시 시도해 주세요.',
      'enough-digests':
        '이 주소로는 이미 많은 목록을 보내고 있습니다. 메일에 있는 링크로 먼저 하나를 그만 받으세요.',
      'link-not-valid': '링크가 올바르지 않거나 너무 오래되었습니다. 목록을 다시 신청해 주세요.',
      'address-not-usable': '이 사이트의 목록 주소가 아닙니다. 브라우저 주소창에서 복사해 주세요.',
      twice: '이 목록은 이미 받고 계십니다.',
    },
  },
  mails: {
    confirm: {
      subject: '월요일마다 콘퍼런스 소식을 보내 드릴까요?',
      body: (p) =>
        `아래 콘퍼런스 목록의 새 소식을 월요일마다 보내 달라는 신청이 이 주소로 들어왔습니다.\n${p.filters}\n\n네, 보내 주세요:\n${p.url}\n\n신청하신 적이 없다면 그냥 두세요. 이 링크를 열지 않으시면 주소는 7일 안에 지웁니다.`,
    },
    weekly: {
      subject: (p) =>
        `${[
          ...(p.fresh > 0 ? [count('ko', p.fresh, '새 콘퍼런스 #개', '새 콘퍼런스 #개')] : []),
          ...(p.closing > 0
            ? [count('ko', p.closing, '곧 마감되는 발표 모집 #개', '곧 마감되는 발표 모집 #개')]
            : []),
          ...(p.changed > 0 ? [count('ko', p.changed, '바뀐 행사 #개', '바뀐 행사 #개')] : []),
        ].join(', ')} · ${p.filters}`,
      lead: (p) => `받아 보시는 목록: ${p.filters}`,
      fresh: '새로 올라온 행사',
      closing: '2주 안에 마감되는 발표 모집',
      changed: '바뀐 행사',
      callCloses: (p) => `발표 모집 마감: ${p.when}`,
      change: (p) => `${p.field}: ${p.before} → ${p.after}`,
      more: '그 밖에도 더 있습니다',
      all: '전체 목록 보기',
      settings: '설정을 바꾸거나 그만 받기',
      why: '저희 페이지에서 신청하고 주소를 확인하셨기에 보내 드리는 메일입니다.',
    },
  },
};
