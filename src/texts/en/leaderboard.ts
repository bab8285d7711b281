import { count } from '../plural.ts';

export const leaderboard = {
  title: 'Leaderboard',
  rule: (p: { quizzes: number }) =>
    `A point for each quiz that was answered wholly right. ${count('en', p.quizzes, '# quiz', '# quizzes')} so far.`,
  place: (p: { place: number; people: number }) =>
    p.people > 1 ? `Place ${p.place}, shared by ${p.people}` : `Place ${p.place}`,
  points: (p: { n: number }) => count('en', p.n, '# point', '# points'),
  others: (p: { n: number }) => count('en', p.n, '# person without a name', '# people without a name'),
  andOthers: (p: { n: number }) => count('en', p.n, 'and # other', 'and # others'),
  notYet: 'No quiz has been revealed yet.',
  nobody: 'Nobody had it right yet.',
  people: (p: { n: number }) =>
    count(
      'en',
      p.n,
      '# person took part. Names stand here only by their own yes.',
      '# people took part. Names stand here only by their own yes.',
    ),
  own: (p: { place: number; points: number; quizzes: number; isShared: boolean }) =>
    `You have ${p.points} of ${count('en', p.quizzes, '# point', '# points')}: place ${p.place}${p.isShared ? ', shared' : ''}.`,
  notNamed:
    'Your points count without your name. If you want your name on the leaderboard of this session, say so: everybody who opens this page or sees the stage can then read it, once a quiz is revealed. You can take it back at any time.',
  named: (p: { name: string }) =>
    `Your name, ${p.name}, stands on the leaderboard of this session once a quiz that you answered is revealed.`,
  knower:
    'You made a quiz of this session, or you lead it, so you know what is right: you may answer, and have no place on its leaderboard.',
  showMe: 'Show my name',
  hideMe: 'Take my name off',
  onStage: 'Leaderboard on stage',
  questionsOnStage: 'Questions on stage',
};
