import { setImmediate as giveWay } from 'node:timers/promises';

/** Milliseconds after which other work gets its turn: nobody notices them, and giving way costs next to nothing beside. */
const sliceMs = 8;

/** Makes something of each, one after the other, and gives way again and again meanwhile: for arithmetic about thousands in a process that answers pages. */
export async function inSlices<Given, Made>(
  all: readonly Given[],
  make: (each: Given) => Made | Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  let began = performance.now();
  for (const each of all) {
    made.push(await make(each));
    if (performance.now() - began < sliceMs) continue;
    await giveWay();
    began = performance.now();
  }
  return made;
}
