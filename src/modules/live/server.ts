export { findStarsByToken, openLooseStarCalendar, openStarCalendar } from './operations/calendar-address.ts';
export { changeStars } from './operations/change-stars.ts';
export {
  countStars,
  listStars,
  removeLooseLists,
  removeStarListsOf,
  type StarList,
} from './queries/stars.ts';
