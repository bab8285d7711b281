import { inflateSync } from 'node:zlib';

/** What tests read back from a PDF of ours: lines of text by page, and its structure. Not a reader of other PDFs. */
export type ReadPdf = {
  readonly pages: readonly (readonly string[])[];
  /** Kinds of structure elements with how many there are. */
  readonly tags: Readonly<Record<string, number>>;
  readonly source: string;
};

export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id = '', text = '']) => [id, text]),
  );
  const streamOf = (id: string) => {
    const text = objects.get(id) ?? '';
    const start = text.indexOf('stream\n') + 7;
    return inflateSync(Buffer.from(text.slice(start, text.lastIndexOf('\nendstream')), 'latin1')).toString(
      'latin1',
    );
  };
  const fonts = new Map<string, readonly string[]>();
  for (const text of objects.values()) {
    for (const [, name = '', id = ''] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
      if (map) fonts.set(name, charactersOf(streamOf(map)));
    }
  }
  const pages = [...objects.values()]
    .filter((text) => /\/Type \/Page\b(?!s)/.test(text))
    .map((text) => linesOf(streamOf(/\/Contents (\d+) 0 R/.exec(text)?.[1] ?? ''), fonts));
  const tags: Record<string, number> = {};
  for (const text of objects.values()) {
    const tag = /^<<\n\/S \/(\w+)\n/.exec(text)?.[1];
    if (tag && /\n\/P \d+ 0 R/.test(text)) tags[tag] = (tags[tag] ?? 0) + 1;
  }
  return { pages, tags, source };
}

/** Characters by glyph, from a ToUnicode map. */
function charactersOf(map: string): readonly string[] {
  return [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) =>
      String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ),
  );
}

/** Runs on one baseline are a line. */
function linesOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const lines: { y: string; text: string }[] = [];
  for (const [block] of content.matchAll(/BT\n[\s\S]*?\nET/g)) {
    const y = /1 0 0 1 \S+ (\S+) Tm/.exec(block)?.[1] ?? '';
    const glyphs = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? '') ?? [];
    const text = [...block.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((glyph) => glyphs[Number.parseInt(glyph, 16)] ?? '')
      .join('');
    const last = lines.at(-1);
    if (last?.y === y) last.text += text;
    else lines.push({ y, text });
  }
  return lines.map(({ text }) => text);
}
