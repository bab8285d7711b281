import { renderAsync } from '@resvg/resvg-js';

/** A picture of `sessionPicture` or `editionPicture` as PNG, drawn on another thread. */
export async function openGraphPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
  return image.asPng();
}
