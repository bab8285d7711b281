/**
 * Options as they were typed: the parser makes 1 of `--release 1.0` and a list of an option that stands twice, where the last
 * counts. What a command declares is what the parser lets through, so the shape is the caller's.
 */
export function optionTexts<Options extends object>(
  options: Options,
  typed: readonly string[] = process.argv,
): Options {
  const read = Object.entries(options).map(([name, given]) => {
    const value: unknown = Array.isArray(given) ? given.at(-1) : given;
    return [name, typeof value === 'number' ? (asTyped(name, typed) ?? String(value)) : value];
  });
  return Object.fromEntries(read);
}

function asTyped(name: string, typed: readonly string[]): string | undefined {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const at = typed.findLastIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return typed[at] === flag ? typed[at + 1] : typed[at]?.slice(flag.length + 1);
}
