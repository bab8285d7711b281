/** Roles in an organisation, the mightiest first. */
export const memberRoles = ['owner', 'admin', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** May somebody with the role `own` (`null`: no member) make others `role`, or take it from them? Only owners touch owners. */
export function mayManageMember(own: MemberRole | null, role: MemberRole): boolean {
  if (own === 'owner') return true;
  return own === 'admin' && role !== 'owner';
}

/** True if the organisation would be left without an owner. */
export function leavesNoOwner(owners: readonly string[], leaving: string): boolean {
  return owners.length === 1 && owners[0] === leaving;
}

/** The organisation's name as typed, tidied; `null` if it is empty or longer than 100 characters. */
export function organisationName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, ' ');
  return name && name.length <= 100 ? name : null;
}
