/** Headers of a page that is made for one reader: kept by nobody, and its address is told to no other site. */
export function ownPage(): Record<string, string> {
  return { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' };
}

/** The same for a file, which a browser shows where it can. */
export function ownFile(type: string, name: string): { readonly headers: Record<string, string> } {
  const plain = name.replace(/[^\w.-]/g, '_');
  return {
    headers: {
      ...ownPage(),
      'Content-Type': type,
      'Content-Disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Robots-Tag': 'noindex',
    },
  };
}
