/** Facts beside a log line; never names, addresses, tokens or what a person wrote. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log: one JSON object a line, `event` is a stable dotted name. */
export type Log = {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
};

const levels = { info: 30, warn: 40, error: 50 } as const;

/** A log that writes to `write` (a line without its end); lines below `least` are left out. */
export function createLog(write: (line: string) => void, least: keyof typeof levels = 'info'): Log {
  const line =
    (level: keyof typeof levels) =>
    (event: string, facts: LogFacts = {}) => {
      if (levels[level] < levels[least]) return;
      write(JSON.stringify({ time: new Date().toISOString(), level, event, ...facts }));
    };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
