import type { site as english } from '../en/site.ts';

export const site: typeof english = { title: 'site' };
