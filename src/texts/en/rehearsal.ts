export const rehearsal = { title: 'rehearsal' };
