import type { manageProgramme as english } from '../en/manage-programme.ts';

export const manageProgramme: typeof english = {
  frame: {
    label: '주최자 페이지',
    palette: '찾거나 실행하기',
    paletteEmpty: '맞는 것이 없습니다. 다른 말로 찾아 보세요.',
    paletteHint: 'Ctrl K 또는 ⌘K로 무엇이든 찾고 실행하세요',
    publicPages: '공개 페이지',
    nav: {
      today: '오늘',
      sessions: '세션',
      speakers: '발표자',
      rooms: '장소',
      tracks: '트랙',
      timetable: '시간표',
      release: '공개',
      importing: '가져오기',
      pages: '안내 페이지',
      sponsors: '후원사',
      team: '팀',
      settings: '설정',
      audit: '활동 기록',
    },
    notes: {
      unplaced: (p) => `시간 미정 ${p.n}`,
      releases: (p) => `${p.n}차`,
      noRelease: '아직 없음',
    },
    commands: {
      newSession: '새 세션',
      newSpeaker: '새 발표자',
      newRoom: '새 장소',
      newTrack: '새 트랙',
      unplaced: '시간이 정해지지 않은 세션',
      unplacedWords: '미정 미배치',
    },
  },
};
