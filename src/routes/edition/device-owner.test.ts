import { expect, it } from 'vitest';
import { anonymous } from '#people';
import { someone } from '../../../testing/viewers.ts';
import type { EditionId } from '../../kernel/ids.ts';
import { deviceOwner, refuseAnothers } from './device-owner.ts';

const edition = '0b9f3b0c-0000-4000-8000-000000000001' as EditionId;
const [one, other] = [someone('attendee', edition), someone('attendee', edition)];
const from = (owner: string | null) =>
  new Request('https://hallway.example/', { headers: owner === null ? {} : { 'X-Hallway-Owner': owner } });

it('takes what waited in a browser from whose it is, and from nobody who signed in there meanwhile', () => {
  const own = from(deviceOwner(edition, one.personId));
  expect(() => refuseAnothers(own, edition, one)).not.toThrow();
  for (const viewer of [other, anonymous])
    expect(() => refuseAnothers(own, edition, viewer)).toThrow(expect.objectContaining({ status: 403 }));
  for (const viewer of [one, other, anonymous])
    expect(() => refuseAnothers(from(null), edition, viewer)).not.toThrow();
});
