import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { seal, unseal } from '../../../platform/sealed.ts';
import { signingSecret } from '../../../platform/settings.ts';
import { findSigningKeys, insertSigningKeys } from '../queries/signing-keys.ts';
import { createTicketKeys, type TicketKeys } from './ticket-keys.ts';

const purpose = 'tickets.signing-key';

/**
 * The key pair with which an edition's tickets are signed: made when it is first needed, the same for everybody afterwards, in memory as
 * long as there is room.
 */
export async function signingKeysOf(house: House, editionId: EditionId): Promise<TicketKeys> {
  return house.memory.remember(
    `tickets.signing-keys ${editionId}`,
    () => readOrMake(house, editionId),
    () => 1000,
  );
}

async function readOrMake(house: House, editionId: EditionId): Promise<TicketKeys> {
  const secret = await signingSecret(house.db);
  if (!(await findSigningKeys(house.db, editionId))) {
    const { privateKey, publicKey } = createTicketKeys();
    const stored = {
      publicKey: Buffer.from(publicKey, 'base64url'),
      privateKey: seal(secret, { purpose, owner: editionId }, privateKey),
    };
    await insertSigningKeys(house.db, editionId, stored, house.clock.now());
  }
  // Whoever came first has written them: what is there now counts for all.
  const kept = await findSigningKeys(house.db, editionId);
  if (!kept) throw new Error('Keys that were written are there.');
  return {
    publicKey: kept.publicKey.toString('base64url'),
    privateKey: unseal(secret, { purpose, owner: editionId }, kept.privateKey),
  };
}
