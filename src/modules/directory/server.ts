export { createEdition } from './operations/create-edition.ts';
export {
  findEdition,
  getEdition,
  listEditionsById,
  listEditionsOfConference,
  listPastEditions,
  listPublicEditions,
} from './queries/editions.ts';
export { findPage, type InformationPage, listPages } from './queries/pages.ts';
