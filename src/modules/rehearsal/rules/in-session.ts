import { onLeaderboard, sessionFeedback, sessionPolls, sessionQuestions } from '../content/in-session.ts';

/** What is asked, put to the room and said in the rehearsal's sessions. */
export const inSession = {
  questions: sessionQuestions,
  polls: sessionPolls,
  onLeaderboard,
  feedback: sessionFeedback,
};
