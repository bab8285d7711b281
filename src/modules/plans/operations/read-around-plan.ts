import { listProfiles } from '#people/server';
import type { PersonId, PlanId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { listInvitations } from '../queries/invitations.ts';
import { listMembers } from '../queries/members.ts';
import { findProposal, listApprovals, listComments, listNotes } from '../queries/words.ts';

/** Something that somebody wrote beside a plan. */
export type Said = {
  /** Empty: somebody who left. */
  readonly by: string;
  readonly isOwn: boolean;
  readonly body: string;
  readonly at: InstantText;
};

/** What stands beside a plan, with names instead of ids. */
export async function readAroundPlan(db: Db, id: PlanId, now: InstantText, self: PersonId) {
  const members = await listMembers(db, id);
  const comments = await listComments(db, id);
  const approvals = await listApprovals(db, id);
  const notes = await listNotes(db, id);
  const ids = [...members, ...comments, ...approvals, ...notes].flatMap(({ personId }) => personId ?? []);
  const profiles = await listProfiles(db, [...new Set(ids)]);
  const names = new Map(profiles.map(({ personId, name }) => [personId, name]));
  const nameOf = (personId: PersonId | null) => (personId ? (names.get(personId) ?? '') : '');
  return {
    members: members.map(({ personId, role, travellerId }) => ({
      ...{ personId, role, travellerId, name: nameOf(personId), isSelf: personId === self },
    })),
    invitations: await listInvitations(db, id, now),
    comments: comments.map(({ personId, ...rest }) => ({
      ...{ ...rest, by: nameOf(personId), isOwn: personId === self },
    })),
    approvals: approvals.map(({ personId, ...rest }) => ({ ...rest, by: nameOf(personId) })),
    notes: notes.map(({ personId, ...rest }) => ({
      ...rest,
      by: nameOf(personId),
      isOwn: personId === self,
    })),
    proposal: await findProposal(db, id),
  };
}
