import type { manage as english } from '../en/manage.ts';
import { manageHouse } from './manage-house.ts';
import { manageProgramme } from './manage-programme.ts';
import { manageTemplates } from './manage-templates.ts';

export const manage: typeof english = {
  ...manageProgramme,
  house: manageHouse,
  templates: manageTemplates,
};
