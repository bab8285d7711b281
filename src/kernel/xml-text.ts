const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Everything that XML 1.0 (§2.2) does not allow, and the control characters that it discourages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Text for XML content or an attribute: escaped, line ends as `\n`, without what XML 1.0 cannot carry. */
function xmlText(text: string): string {
  const whole = text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, '');
  return whole
    .replace(/\r\n?/g, '\n')
    .replace(notXml, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** An element with text in it; attributes that are `null` are left out. */
export function element(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributesText(attributes)}>${xmlText(text)}</${name}>`;
}

/** An element with elements in it, each on its own line. */
export function elements(name: string, children: readonly string[], attributes: XmlAttributes = {}): string {
  const start = `<${name}${attributesText(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.join('\n')}\n</${name}>`;
}

function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null ? [] : [` ${name}="${xmlText(String(value)).replace(/[\t\n]/g, ' ')}"`],
    )
    .join('');
}
