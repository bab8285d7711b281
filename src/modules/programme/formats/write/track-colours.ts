/** The eight track colours on light paper, as the site shows them (src/design/tokens.css has the same). */
const trackColours = ['#3456c9', '#8a3ea8', '#0b7285', '#a35200', '#2f7d32', '#b02a5b', '#5b6270', '#7a6400'];

/** The colour of a track for formats and pictures outside the site; `colour` is 1 to 8. */
export function trackColour(colour: number): string {
  return trackColours[(Math.max(1, Math.round(colour)) - 1) % trackColours.length] ?? '#3456c9';
}
