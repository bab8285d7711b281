import { insertPerson } from '#people/server';
import { must } from '../../../testing/editions.ts';
import { someone } from '../../../testing/viewers.ts';
import type { EditionId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import { nameReader } from './operations/arrange-desk.ts';
import { type SendReportInput, sendReport } from './operations/send-report.ts';

export type Somebody = ReturnType<typeof someone>;

/** Somebody with an account, with a role in an edition or with none. */
export async function anAccount(
  house: House,
  name: string,
  role: 'owner' | null = null,
  editionId?: EditionId,
): Promise<Somebody> {
  const viewer = someone(role, editionId);
  const email = `${viewer.personId}@example.org`;
  await house.db
    .transaction()
    .execute((tx) => insertPerson(tx, { id: viewer.personId, name, email, locale: 'en' }));
  return viewer;
}

/** Somebody whom an owner named as reader. */
export async function aReader(
  house: House,
  owner: Somebody,
  editionId: EditionId,
  name: string,
): Promise<Somebody> {
  const viewer = await anAccount(house, name);
  must(await nameReader(house, owner, { editionId, email: `${viewer.personId}@example.org` }));
  return viewer;
}

/** Sends a report of which only the given parts matter; answers with its sender's code. */
export async function aReport(
  house: House,
  input: Pick<SendReportInput, 'editionId' | 'seen'> & Partial<SendReportInput>,
): Promise<string> {
  const { code } = must(
    await sendReport(house, {
      ...{ formId: house.newId<string>(), kind: 'harassment', what: 'Somebody shouted at me', who: '' },
      ...{ whenWhere: '', contact: '', safety: '', session: null, shutOut: [], locale: 'en' },
      caller: house.newId<string>(),
      ...input,
    }),
  );
  return code;
}
