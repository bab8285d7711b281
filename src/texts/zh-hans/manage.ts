import type { manage as english } from '../en/manage.ts';
import { manageProgramme } from './manage-programme.ts';

export const manage: typeof english = {
  ...manageProgramme,
};
