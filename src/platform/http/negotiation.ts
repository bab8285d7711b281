export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest encoding that a reader accepts (RFC 9110 §12.5.3); `q=0` means never. */
export function bestEncoding(accepted: string | null | undefined): Encoding {
  if (!accepted) return 'identity';
  if (accepts(accepted, 'br')) return 'br';
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity';
}

function accepts(header: string, encoding: 'br' | 'gzip'): boolean {
  if (!header.includes(encoding)) return false;
  if (!header.includes('q=0')) return true;
  return header.split(',').some((part) => {
    const [name = '', ...options] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return name === encoding && !options.some((option) => /^q=0(?:\.0*)?$/.test(option));
  });
}

/** True if the reader already has the answer with this tag (`If-None-Match`, RFC 9110 §13.1.2). */
export function hasTag(known: string | null | undefined, etag: string): boolean {
  if (!known) return false;
  return known === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
