/** Endings that look like a domain but are files: `slides.pdf` is a relative link, not a host. */
const fileEnding =
  /\.(pdf|html?|php|odp|odt|pptx?|docx?|txt|md|rst|png|jpe?g|gif|svg|webp|zip|gz|bz2|xz|ogg|ogv|mp[34]|webm|py|js|css|json|xml|csv)$/i;
const bareHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,18}(?=$|[/?#:])/i;

/** An address that may be linked (http, https, mailto), a relative one resolved against `base`; else `null`. */
export function safeLink(address: string, base: string | null = null): string | null {
  const trimmed = address.trim().replace(/[\t\n\r]/g, '');
  if (!trimmed || trimmed.length > 2_000) return null;
  if (/^(https?:\/\/|mailto:)/i.test(trimmed)) return parsed(trimmed);
  if (trimmed.startsWith('//')) return parsed(`https:${trimmed}`);
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed)) return null;
  const host = bareHost.exec(trimmed)?.[0];
  if (host && !fileEnding.test(host)) return parsed(`https://${trimmed}`);
  return base && /^https?:/i.test(base) ? parsed(trimmed, base) : null;
}

function parsed(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  // A name and password in an address is how a link pretends to lead elsewhere.
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol) || url.username || url.password) return null;
  return base === undefined && !/[\s"'<>\\^`{|}()]/.test(address)
    ? address
    : url.href.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

/** The words for a link that came without any: its host, or the mail address. */
export function labelOf(url: string): string {
  if (url.startsWith('mailto:')) return url.slice(7).split('?')[0] ?? url;
  return URL.canParse(url) ? new URL(url).host : url;
}
