/**
 * The media type of a document that we keep: PDF, or a ZIP container (OpenDocument, Office, archives), by its first bytes; `null`
 * for everything else. It is for people to know; nothing is served as this type (see file-response.ts).
 */
export function documentType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head === '%PDF-') return 'application/pdf';
  if (head.startsWith('PK\x03\x04')) return 'application/zip';
  return null;
}
