/** Rendered Markdown with its highest heading at `level`, so that what people wrote continues the page's own outline. */
export function headingsFrom(html: string, level: number): string {
  const used = [...html.matchAll(/<h([1-6])>/g)].map(([, digit]) => Number(digit));
  if (used.length === 0) return html;
  const shift = level - Math.min(...used);
  return html.replace(
    /<(\/?)h([1-6])>/g,
    (_, slash: string, digit: string) => `<${slash}h${Math.min(6, Number(digit) + shift)}>`,
  );
}
