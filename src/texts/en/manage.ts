export const manage = { title: 'manage' };
