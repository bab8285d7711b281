import { manageHouse } from './manage-house.ts';
import { manageProgramme } from './manage-programme.ts';
import { manageTemplates } from './manage-templates.ts';

/** What the organisers' pages say, an entry a page; those about the programme stand in a file of their own. */
export const manage = {
  ...manageProgramme,
  house: manageHouse,
  templates: manageTemplates,
};
