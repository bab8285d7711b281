/** A path of our own to go on to, from outside text; anything that could leave this site becomes `otherwise`. */
export function nextPath(text: string | null | undefined, otherwise = '/'): string {
  const path = text ?? '';
  return /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path) && path.length <= 500 ? path : otherwise;
}
