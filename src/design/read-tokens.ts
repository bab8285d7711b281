import { readFileSync } from 'node:fs';

type Tokens = Readonly<Record<string, string>>;

/** The colours of tokens.css as the browser would have them, for tests: name without dashes to `#rrggbb`. */
export function readTokens(): { light: Tokens; dark: Tokens; lightMore: Tokens; darkMore: Tokens } {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
  const [light = {}, dark = {}, more = {}, darkMore = {}] = blocks;
  return {
    light,
    dark: { ...light, ...dark },
    lightMore: { ...light, ...more },
    darkMore: { ...light, ...dark, ...more, ...darkMore },
  };
}
