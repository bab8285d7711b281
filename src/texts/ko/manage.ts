import type { manage as english } from '../en/manage.ts';

export const manage: typeof english = { title: 'manage' };
