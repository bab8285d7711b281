import type { Finding, Look } from '../../../platform/doctor.ts';
import type { House } from '../../../platform/house.ts';
import { isSealingKeyOpen, readSealingKey, sealingKeyFile } from '../../../platform/sealing-key.ts';
import { listSealingKeys } from '../queries/reports.ts';

/** Whether the key to reports of conduct is here, is the one that sealed them, and lies where nobody else reads it. */
export const lookAtConduct: Look = { subject: 'conduct', look };

const subject = 'conduct';

async function look(house: House): Promise<Finding> {
  const key = await readSealingKey(house.config);
  const facts = { where: house.config.sealingKey ? 'SEALING_KEY' : sealingKeyFile };
  const others = (await listSealingKeys(house.db)).some((id) => id !== key.id);
  if (others) return { subject, state: 'ill', code: 'conduct-key-other', facts };
  if (await isSealingKeyOpen(house.config)) return { subject, state: 'ill', code: 'conduct-key-open', facts };
  return { subject, state: 'well', code: 'conduct-key-there', facts };
}
