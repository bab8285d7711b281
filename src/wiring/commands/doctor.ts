import { examine } from '../doctor.ts';
import { CommandRefused, withHouse } from './with-house.ts';

/** `hallway doctor`: is everything working? Fails if something is ill. */
export async function doctorCommand(options: { json?: boolean }): Promise<void> {
  await withHouse(async ({ house }) => {
    const findings = await examine(house);
    if (options.json) console.log(JSON.stringify(findings, null, 2));
    else
      for (const { subject, state, sentence } of findings)
        console.log(`${state.padEnd(5)} ${subject.padEnd(11)} ${sentence}`);
    const ill = findings.filter(({ state }) => state === 'ill');
    if (ill.length > 0)
      throw new CommandRefused(`Not well: ${ill.map(({ subject }) => subject).join(', ')}.`);
  });
}
