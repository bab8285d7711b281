import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings of one installation, read from the environment once and checked before anything starts. */
export type Config = {
  readonly mode: 'real' | 'rehearsal';
  readonly port: number;
  readonly host: string;
  /** Scheme, host and port under which people reach it, without a final slash. */
  readonly origin: string;
  readonly dataFolder: string;
  /** `null`: the embedded server. */
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly roles: { readonly web: boolean; readonly worker: boolean };
  /** Addresses or ranges of proxies whose `Forwarded`/`X-Forwarded-For` may be believed. */
  readonly trustedProxies: readonly string[];
  /** Whether an empty catalogue begins with the conferences that Hallway ships with. */
  readonly starter: boolean;
  readonly connections: number;
  readonly slowQueryMs: number;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** Bearer token that opens `/metrics` to others than this machine; `null`: this machine only. */
  readonly metricsToken: string | null;
};

/** A path, a query or a name before the host would stand in every link that leaves the house. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`;
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const settings = z.object({
  PORT: wholeNumber.pipe(z.number().max(65_535)).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine(isOrigin)
    .optional(),
  HALLWAY_DATA: z.string().min(1).default('.data'),
  HALLWAY_MODE: z.enum(['real', 'rehearsal']).default('real'),
  HALLWAY_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  HALLWAY_STARTER: z.enum(['on', 'off']).default('on'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: wholeNumber.pipe(z.number().min(2).max(200)).default(10),
  SLOW_QUERY_MS: wholeNumber.pipe(z.number().min(1)).default(250),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]+@[^@\s]+$/)
    .default('Hallway <hallway@localhost>'),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
});

const meaning: Readonly<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535',
  ORIGIN: 'an address without a path, such as https://conf.example.org',
  HALLWAY_MODE: '"real" or "rehearsal"',
  HALLWAY_ROLE: '"web", "worker" or "all"',
  HALLWAY_STARTER: '"on" or "off"',
  DATABASE_URL: 'an address such as postgresql://user:secret@host:5432/hallway',
  DATABASE_CONNECTIONS: 'a whole number from 2 to 200',
  SLOW_QUERY_MS: 'a whole number of milliseconds',
  SMTP_URL: 'an address such as smtps://user:secret@mail.example.org',
  MAIL_FROM: 'an address such as Hallway <hallway@example.org>',
  LOG_LEVEL: '"info", "warn" or "error"',
  METRICS_TOKEN: 'at least 16 characters',
};

/** A start that cannot go on; its message is one sentence for the person who started it. */
export class CannotStart extends Error {}

/** Reads settings; throws `CannotStart` that names the first wrong one. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new CannotStart(`The setting ${name} must be ${meaning[name] ?? 'a sensible value'}; it is not.`);
  }
  const s = parsed.data;
  return {
    mode: s.HALLWAY_MODE,
    port: s.PORT,
    host: s.HOST,
    origin: new URL(s.ORIGIN ?? `http://localhost:${s.PORT}`).origin,
    dataFolder: resolve(s.HALLWAY_DATA),
    databaseUrl: s.DATABASE_URL ?? null,
    smtpUrl: s.SMTP_URL ?? null,
    mailFrom: s.MAIL_FROM,
    roles: { web: s.HALLWAY_ROLE !== 'worker', worker: s.HALLWAY_ROLE !== 'web' },
    trustedProxies: s.TRUSTED_PROXIES.split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    starter: s.HALLWAY_STARTER === 'on',
    connections: s.DATABASE_CONNECTIONS,
    slowQueryMs: s.SLOW_QUERY_MS,
    logLevel: s.LOG_LEVEL,
    metricsToken: s.METRICS_TOKEN ?? null,
  };
}
