import type { leaderboard as english } from '../en/leaderboard.ts';

export const leaderboard: typeof english = {
  title: '排行榜',
  rule: (p) => `每道问答完全答对得 1 分。目前已公布 ${p.quizzes} 道。`,
  place: (p) => (p.people > 1 ? `并列第 ${p.place} 名，共 ${p.people} 人` : `第 ${p.place} 名`),
  points: (p) => `${p.n} 分`,
  others: (p) => `${p.n} 位未署名者`,
  andOthers: (p) => `以及另外 ${p.n} 人`,
  notYet: '还没有公布任何问答。',
  nobody: '还没有人答对。',
  people: (p) => `共 ${p.n} 人参与。只有本人同意才会显示名字。`,
  own: (p) => `你得了 ${p.points} 分（满分 ${p.quizzes} 分），${p.isShared ? '并列' : ''}第 ${p.place} 名。`,
  notNamed:
    '你的得分会计入，但不显示名字。如果想让名字出现在本环节的排行榜上，请自行选择：问答公布后，打开本页或看到台上屏幕的人都能看到。你可以随时撤回。',
  named: (p) => `你答过的问答公布后，本环节的排行榜会显示你的名字：${p.name}。`,
  knower: '你出了本环节的问答，或者主持本环节，因此知道答案：可以作答，但不参加排名。',
  showMe: '显示我的名字',
  hideMe: '撤下我的名字',
  onStage: '台上的排行榜',
  questionsOnStage: '台上的提问',
};
