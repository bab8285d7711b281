import type { StoredFile } from './file-store.ts';

/**
 * The answer that serves a stored file. A picture may be shown in a page; a document is only ever saved, as bytes without a type,
 * and even a browser that opens it runs nothing. A file never changes under its id, but who may see it does: what everybody may see
 * is kept for five minutes and asked again by its tag, what only some may see is kept by nobody.
 */
export function fileResponse(
  file: StoredFile,
  options: {
    /** Show a picture in place; documents are saved whatever this says. */
    readonly inline: boolean;
    /** Not everybody may have it: no cache keeps it. */
    readonly personal?: boolean;
    /** The name to save it under. */
    readonly name?: string;
  },
): Response {
  const inline = options.inline && file.kind === 'picture';
  const headers = new Headers({
    'content-type': file.kind === 'picture' ? 'image/webp' : 'application/octet-stream',
    'content-length': String(file.bytes.length),
    'content-disposition': disposition(inline ? 'inline' : 'attachment', options.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy':
      file.kind === 'picture' && !options.personal ? 'cross-origin' : 'same-origin',
    'cache-control': options.personal ? 'private, no-store' : 'public, max-age=300',
    etag: `"${file.id}"`,
  });
  return new Response(new Uint8Array(file.bytes), { headers });
}

/** RFC 6266: a plain name for old browsers and the real one beside it. */
function disposition(how: 'inline' | 'attachment', name: string | undefined): string {
  if (name === undefined) return how;
  const safe = name.replace(/[\p{Cc}/\\]+/gu, '_').slice(0, 150);
  const plain = safe.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
