const leads = [
  'ㄱ',
  'ㄲ',
  'ㄴ',
  'ㄷ',
  'ㄸ',
  'ㄹ',
  'ㅁ',
  'ㅂ',
  'ㅃ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅉ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
];

/** Under which letter a list of names shows a name: A to Z, a Korean first consonant (Unicode 3.12), or `''` for other scripts. */
export function letterOf(name: string): string {
  const first = [...name.trim()][0] ?? '';
  const code = first.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return leads[Math.floor((code - 0xac00) / 588)] ?? '';
  const plain = first.normalize('NFD').charAt(0).replace('Đ', 'D').replace('đ', 'd');
  const upper = plain.replace('Ø', 'O').replace('ø', 'o').replace('Ł', 'L').replace('ł', 'l').toUpperCase();
  return /^[A-Z]$/.test(upper) ? upper : '';
}
