import type { rehearsal as english } from '../en/rehearsal.ts';

export const rehearsal: typeof english = { title: 'rehearsal' };
