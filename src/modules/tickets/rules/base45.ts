/** RFC 9285: bytes in the 45 signs that a QR code packs into 5½ bits each. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const valueBySign: ReadonlyMap<string, number> = new Map([...alphabet].map((sign, value) => [sign, value]));

/** Two bytes are three signs, the lowest first; a last single byte is two. */
export function base45From(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    const isPair = low !== undefined;
    let value = isPair ? high * 256 + low : high;
    for (let sign = 0; sign < (isPair ? 3 : 2); sign += 1) {
      text += alphabet[value % 45];
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** The bytes, or `null`: every text but what `base45From` writes is refused, so that a token has one form only. */
export function bytesFromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = [...text.slice(at, at + 3)].map((sign) => valueBySign.get(sign) ?? Number.NaN);
    const [first = 0, second = 0, third] = values;
    const value = first + second * 45 + (third ?? 0) * 2025;
    const isPair = third !== undefined;
    if (Number.isNaN(value) || value > (isPair ? 0xffff : 0xff)) return null;
    if (isPair) bytes.push(value >> 8, value & 0xff);
    else bytes.push(value);
  }
  return Uint8Array.from(bytes);
}
