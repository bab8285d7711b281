const longest = 2_000;

/** True for an address of the web that a page of ours may lead to: http or https, without a name and password that pretend another host. */
export function isWebLink(text: string): boolean {
  return isLinkOf(text, /^https?:$/);
}

/** The same, and mail addresses too. */
export function isLink(text: string): boolean {
  return isLinkOf(text, /^(?:https?|mailto):$/);
}

/**
 * An address from data as it may stand in an `href`, or `undefined`, with which an element is no link. What is written is checked on
 * its way in; this is for what came in by a restored backup, an older version or a mistake of ours: `javascript:` never gets out.
 */
export function safeHref(text: string | null | undefined): string | undefined {
  return text && isLink(text) ? text : undefined;
}

function isLinkOf(text: string, schemes: RegExp): boolean {
  const address = text.length <= longest ? URL.parse(text) : null;
  return address !== null && schemes.test(address.protocol) && !address.username && !address.password;
}
