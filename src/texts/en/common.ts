export const common = { title: 'common' };
