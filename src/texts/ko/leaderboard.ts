import type { leaderboard as english } from '../en/leaderboard.ts';

export const leaderboard: typeof english = {
  title: '순위표',
  rule: (p) => `퀴즈 하나를 완전히 맞히면 1점입니다. 지금까지 공개된 퀴즈 ${p.quizzes}개.`,
  place: (p) => (p.people > 1 ? `공동 ${p.place}위, ${p.people}명` : `${p.place}위`),
  points: (p) => `${p.n}점`,
  others: (p) => `이름을 밝히지 않은 ${p.n}명`,
  andOthers: (p) => `외 ${p.n}명`,
  notYet: '아직 결과가 공개된 퀴즈가 없습니다.',
  nobody: '아직 맞힌 사람이 없습니다.',
  people: (p) => `${p.n}명이 참여했습니다. 이름은 본인이 동의한 경우에만 나옵니다.`,
  own: (p) =>
    `내 점수는 ${p.quizzes}점 만점에 ${p.points}점, ${p.isShared ? '공동 ' : ''}${p.place}위입니다.`,
  notNamed:
    '점수는 이름 없이 집계됩니다. 이 세션의 순위표에 이름을 올리고 싶으면 직접 선택하세요. 퀴즈 결과가 공개되면 이 페이지를 열거나 무대 화면을 보는 누구나 이름을 볼 수 있습니다. 언제든지 취소할 수 있습니다.',
  named: (p) => `답한 퀴즈의 결과가 공개되면 이 세션의 순위표에 ‘${p.name}’ 이름이 나옵니다.`,
  knower:
    '이 세션의 퀴즈를 만들었거나 세션을 이끄는 분은 정답을 알고 있습니다. 답할 수는 있지만 순위에는 들어가지 않습니다.',
  showMe: '내 이름 올리기',
  hideMe: '내 이름 내리기',
  onStage: '무대용 순위표',
  questionsOnStage: '무대용 질문',
};
