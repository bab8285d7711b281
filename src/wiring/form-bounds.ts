import { isForm } from './page-form.ts';

/** How much somebody may send to an address in one go. */
export type Bounds = { readonly kilobytes: number; readonly fields: number };

/** Why a body was not taken. */
export type TooMuch = { readonly tooMuch: 'bytes' | 'fields' };

const megabyte = 1024;

/**
 * What pages need, and little more: reading 250,000 fields of a 2 MB form holds up everybody else for a tenth of a second. Texts of
 * organisers are long, and they tick each session of a large programme; only they, stewards and a session's speakers send files, beside one's own picture.
 */
export function boundsOf(pathname: string, isSignedIn: boolean, isInParts: boolean): Bounds {
  if (isSignedIn && /^\/(?:[^/]+\/manage\/|new\b)/.test(pathname))
    return { kilobytes: (isInParts ? 30 : 2) * megabyte, fields: 10_000 };
  if (isSignedIn && pathname === '/steward/lists' && isInParts)
    return { kilobytes: 30 * megabyte, fields: 2_000 };
  if (isSignedIn && pathname === '/me/profile' && isInParts)
    return { kilobytes: 10 * megabyte, fields: 2_000 };
  if (isSignedIn && isInParts && /^\/[^/]+\/sessions\/[^/]+\/materials$/.test(pathname))
    return { kilobytes: 16 * megabyte, fields: 100 };
  return { kilobytes: 256, fields: 2_000 };
}

/** The same request with its body at hand, or why it is too much; it is read no further than the bound. */
export async function boundedRequest(request: Request, bounds: Bounds): Promise<Request | TooMuch> {
  const most = bounds.kilobytes * 1024;
  if (Number(request.headers.get('content-length') ?? 0) > most) return { tooMuch: 'bytes' };
  const body = await readUpTo(request, most);
  if (!body) return { tooMuch: 'bytes' };
  if (isForm(request) && hasMoreFields(body, request.headers.get('content-type') ?? '', bounds.fields))
    return { tooMuch: 'fields' };
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: new Uint8Array(body) });
}

async function readUpTo(request: Request, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    // What still comes is dropped with the connection by the server.
    if (length > most) return null;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, length);
}

/** Whether a form has more fields than that, told without reading them: by what stands between them. */
function hasMoreFields(body: Buffer, contentType: string, most: number): boolean {
  const boundary = /\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const between = boundary ? `--${boundary[1] ?? boundary[2]}\r\n` : '&';
  // A form in parts has one such line before each, another one before its second field.
  let left = boundary ? most : most - 1;
  for (let at = body.indexOf(between); at >= 0; at = body.indexOf(between, at + between.length)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}
