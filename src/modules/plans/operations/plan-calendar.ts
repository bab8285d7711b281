import { timingSafeEqual } from 'node:crypto';
import type { Viewer } from '#people';
import { findPerson } from '#people/server';
import { readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText } from '../../../platform/settings.ts';
import { textsFor } from '../../../texts/texts.ts';
import { planCalendar } from '../formats/plan-calendar.ts';
import { findMember, findMemberById, type PlanMember, raiseAddressSerial } from '../queries/members.ts';
import { findPlan } from '../queries/plans.ts';
import { mayOwn } from '../rules/roles.ts';
import { tasksOf } from '../rules/tasks.ts';
import type { MemberId } from '../tables.ts';
import { openPlan } from './open-plan.ts';

const purpose = 'plans.calendar';

/** 27 of the signature's 43 signs (162 bits): the address stays short enough to be typed. */
function signatureOf(secret: Uint8Array, text: string): string {
  return signText(secret, purpose, text).slice(0, 27);
}

/** The private part of a member's calendar address; whoever has it reads the plan's dates and nothing else. `renew` ends the one before. */
export async function openPlanCalendar(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly renew: boolean },
): Promise<Outcome<string, 'not-allowed' | 'not-found'>> {
  const member = await house.db.transaction().execute(async (tx): Promise<PlanMember | null> => {
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return null;
    const { id, personId } = opened.value.member;
    if (input.renew) await raiseAddressSerial(tx, id);
    return findMember(tx, opened.value.stored.id, personId);
  });
  if (!member) return refuse('not-found');
  const text = `${member.id}.${member.addressSerial}`;
  return done(`${text}.${signatureOf(await signingSecret(house.db), text)}`);
}

/** The calendar behind a private address, in its member's language; `null` for a wrong or ended one. */
export async function readPlanCalendar(house: House, token: string): Promise<string | null> {
  const member = await memberBehind(house, token);
  const stored = member && (await findPlan(house.db, member.planId));
  const person = member && (await findPerson(house.db, member.personId));
  if (!member || !stored || !person) return null;
  const { plans } = textsFor(person.locale);
  const { origin } = house.config;
  return planCalendar(
    {
      ...{ plan: stored.plan, tasks: tasksOf(stored.plan), now: house.clock.now() },
      // Owners and approvers see everything; a traveller what concerns them.
      travellerId: mayOwn(member) || member.role === 'approver' ? null : (member.travellerId ?? 'nobody'),
      address: `${origin}/plans/${stored.id}`,
      host: new URL(origin).hostname,
    },
    { ...plans.calendar, list: plans.list, tasks: plans.tasks },
  );
}

async function memberBehind(house: House, token: string) {
  const [id, serial = '', signature = '', ...more] = token.split('.');
  const memberId = readId<'plan-member'>(id) as MemberId | null;
  if (!memberId || more.length > 0) return null;
  const ours = Buffer.from(signatureOf(await signingSecret(house.db), `${id}.${serial}`));
  const given = Buffer.from(signature);
  if (ours.length !== given.length || !timingSafeEqual(ours, given)) return null;
  const member = await findMemberById(house.db, memberId);
  return member && String(member.addressSerial) === serial ? member : null;
}
