import { findEdition } from '#directory/server';
import { readEmail, readRole, roles } from '#people';
import { findPersonByEmail, makeToken } from '#people/server';
import { CommandRefused, withHouse } from './with-house.ts';

/** `hallway token create --email E --edition SLUG --role R`: a key for a program, shown this once. */
export async function tokenCommand(
  action: string,
  options: { email?: string; edition?: string; role?: string; name?: string; expires?: string },
): Promise<void> {
  if (action !== 'create')
    throw new CommandRefused('There is only: token create --email E --edition SLUG --role R.');
  const email = readEmail(options.email ?? '');
  const role = readRole(options.role ?? '');
  if (!email) throw new CommandRefused('Say whose: --email ADDRESS.');
  if (!options.edition) throw new CommandRefused('Say for which edition: --edition SLUG.');
  if (!role) throw new CommandRefused(`Say which role: --role ${roles.join(', ')}.`);
  await withHouse(async ({ house }) => {
    const edition = await findEdition(house.db, options.edition ?? '');
    if (!edition) throw new CommandRefused(`There is no edition ${options.edition}.`);
    const person = await findPersonByEmail(house.db, email);
    if (!person) throw new CommandRefused(`Nobody here has the address ${email}.`);
    const name = options.name ?? 'made on the command line';
    const made = await makeToken(house, person.id, {
      editionId: edition.id,
      role,
      name,
      expiresOn: options.expires ?? null,
    });
    if (!made.ok) throw new CommandRefused(`The token was not made: ${made.refusal.code}.`);
    console.log(made.value.secret);
  });
}
