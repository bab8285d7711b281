import { groupRows, suggestedGroup } from '../content/group-rows.ts';

/** The groups of the rehearsal, and one that waits for the team. */
export const rehearsalGroups = { groups: groupRows, suggested: suggestedGroup };
