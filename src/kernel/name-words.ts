/** Text without case, accents and ligatures, so that "Köln" and "Koln" are one; scripts stay what they are. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFC');
}

const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The words of a text, folded: runs of letters and digits of any script. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name as part of a key: "PyCon Lithuania" is "pycon-lithuania". */
export function slugOf(text: string): string {
  return wordsOf(text).join('-');
}
