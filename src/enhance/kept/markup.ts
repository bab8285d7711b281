/** HTML that is ready to be set: made by `html`, or cleaned on the server. */
export type Markup = { readonly markup: string };

type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

/** Writes HTML; what is put in is escaped unless it is markup itself. Nothing, `false` and empty lists leave no trace. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { markup: parts.map((part, at) => part + written(at < pieces.length ? pieces[at] : '')).join('') };
}

/** HTML that the server has cleaned. */
export function cleaned(markup: string): Markup {
  return { markup };
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The nodes of written HTML. */
export function nodesOf({ markup }: Markup): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}
