export { findStarsByToken, openLooseStarCalendar, openStarCalendar } from './operations/calendar-address.ts';
export { changeStars } from './operations/change-stars.ts';
export { exportMyStars } from './operations/export-my-stars.ts';
export {
  countStars,
  countStarsByDay,
  listStars,
  removeLooseLists,
  removeStarListsOf,
  type StarList,
} from './queries/stars.ts';
