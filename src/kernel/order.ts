/** The list with `item` one place nearer to its start (-1) or end (1); as it was where that cannot be. */
export function moved<Item>(list: readonly Item[], item: Item, by: -1 | 1): Item[] {
  const at = list.indexOf(item);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((one) => one !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
