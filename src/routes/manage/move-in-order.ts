/** The list with one item a place nearer to its start (-1) or end (1). */
export function moveInOrder(list: readonly string[], item: string, by: -1 | 1): string[] {
  const at = list.indexOf(item);
  const other = list[at + by];
  if (at < 0 || other === undefined) return [...list];
  return list.map((one, index) => (index === at ? other : index === at + by ? item : one));
}
