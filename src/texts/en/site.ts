export const site = { title: 'site' };
