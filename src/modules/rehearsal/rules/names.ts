import { codeFrom } from '../../../kernel/ids.ts';
import { wordsFrom } from './chance.ts';

function bytesFrom(text: string): Uint8Array {
  const bytes = new Uint8Array(16);
  wordsFrom(text).forEach((word, index) => {
    new DataView(bytes.buffer).setUint32(index * 4, word);
  });
  return bytes;
}

/** A UUID of version 8 (RFC 9562: made by our own rule) from the seed and a key; never random. */
export function uuidFrom(seed: number, key: string): string {
  const bytes = bytesFrom(`uuid/${seed}/${key}`);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Hands out public codes of six signs from keys; two keys that would share a code are kept apart in the order asked. */
export function codesFor(seed: number, scope: string): (key: string) => string {
  const taken = new Map<string, string>();
  return (key) => {
    for (let turn = 0; ; turn += 1) {
      const code = codeFrom(bytesFrom(`code/${seed}/${scope}/${key}/${turn}`));
      const owner = taken.get(code);
      if (owner === undefined || owner === key) {
        taken.set(code, key);
        return code;
      }
    }
  };
}
