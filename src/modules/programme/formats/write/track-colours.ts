/** The eight track colours on light paper and their washes, as the site shows them (`--track-N` in src/design/tokens.css). */
const trackColours = [
  ['#31298e', '#ecefff'],
  ['#690263', '#fbeaf8'],
  ['#00749b', '#dff4ff'],
  ['#893800', '#ffece2'],
  ['#006347', '#e0f7ec'],
  ['#b43c76', '#ffeaf1'],
  ['#796d00', '#f4f1dc'],
  ['#483935', '#efecea'],
] as const;

/** The colour of a track for formats and pictures outside the site; `colour` is 1 to 8. */
export function trackColour(colour: number): string {
  return entryOf(colour)[0];
}

/** The pale ground on which a track's colour is read. */
export function trackWash(colour: number): string {
  return entryOf(colour)[1];
}

function entryOf(colour: number) {
  return trackColours[(Math.max(1, Math.round(colour)) - 1) % trackColours.length] ?? trackColours[0];
}
