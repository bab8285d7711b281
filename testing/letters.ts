import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The newest letter in a folder of kept ones that is to an address and has these words, with its folded lines joined. A letter is on its way
 * for a moment: waits up to 30 seconds, then throws.
 */
export async function letterTo(folder: string, address: string, words: RegExp): Promise<string> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    // One that is being written has another ending.
    const files = readdirSync(folder).filter((file) => file.endsWith('.eml'));
    for (const file of files.toSorted().toReversed()) {
      const text = readFileSync(join(folder, file), 'utf8')
        .replace(/=\r?\n/g, '')
        .replaceAll('=3D', '=');
      if (new RegExp(`^To: .*${address.replaceAll('.', '\\.')}`, 'm').test(text) && words.test(text))
        return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`No letter with ${words} came to ${address}.`);
}

/** A link in the newest letter to an address that has one of this kind, and these words if they are given. */
export async function linkInLetter(
  folder: string,
  address: string,
  link: RegExp,
  words: RegExp = link,
): Promise<string> {
  return link.exec(await letterTo(folder, address, words))?.[0] ?? '';
}
