import { readFileSync } from 'node:fs';
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
  /** `false` only in the control run of a benchmark, over a rehearsal: it must then sell what is not there. */
  readonly isTillLocking: boolean;
  readonly connections: number;
  readonly slowQueryMs: number;
  /** Open streams to pages at most, in this process; 0: pages ask instead. */
  readonly liveStreams: number;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** Bearer token that opens `/metrics` to others than this machine; `null`: this machine only. */
  readonly metricsToken: string | null;
  /** With which reports to conduct teams are sealed, 32 bytes in base64url; `null`: a file in the data folder. */
  readonly sealingKey: string | null;
  /** Where to report a weakness, as an address to follow (`mailto:`, `https:`); `null`: nowhere named. */
  readonly securityContact: string | null;
  /** How cards are charged; `null`: no card company is connected. */
  readonly stripe: { readonly secretKey: string; readonly webhookSecret: string } | null;
  /** With which tickets are signed for Apple's wallet, as PEM texts; `null`: tickets come as pages, mail and PDF only. */
  readonly wallet: {
    readonly passType: string;
    readonly team: string;
    readonly certificate: string;
    readonly key: string;
    readonly passphrase: string | null;
    readonly intermediate: string;
  } | null;
  /** Whether our own stand-in plays the card company: no money moves. Never together with `stripe`. */
  readonly cardStandIn: boolean;
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
  HALLWAY_TILL_LOCKS: z.enum(['on', 'off']).default('on'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: wholeNumber.pipe(z.number().min(2).max(200)).default(10),
  SLOW_QUERY_MS: wholeNumber.pipe(z.number().min(1)).default(250),
  LIVE_STREAMS: wholeNumber.pipe(z.number().max(100_000)).default(12_000),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]+@[^@\s]+$/)
    .default('Hallway <hallway@localhost>'),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
  SEALING_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(?:test|live)_\w+$/)
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w+$/)
    .optional(),
  HALLWAY_CARD_STAND_IN: z.enum(['on', 'off']).optional(),
  WALLET_PASS_TYPE: z
    .string()
    .regex(/^pass\.[\w.-]+$/)
    .optional(),
  WALLET_TEAM: z
    .string()
    .regex(/^[A-Z0-9]{10}$/)
    .optional(),
  WALLET_CERTIFICATE: z.string().min(1).optional(),
  WALLET_KEY: z.string().min(1).optional(),
  WALLET_KEY_PASSPHRASE: z.string().min(1).optional(),
  WALLET_INTERMEDIATE: z.string().min(1).optional(),
});

const meaning: Readonly<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535',
  ORIGIN: 'an address without a path, such as https://conf.example.org',
  HALLWAY_MODE: '"real" or "rehearsal"',
  HALLWAY_ROLE: '"web", "worker" or "all"',
  HALLWAY_STARTER: '"on" or "off"',
  HALLWAY_TILL_LOCKS: '"on", or "off" for a control run over a rehearsal',
  DATABASE_URL: 'an address such as postgresql://user:secret@host:5432/hallway',
  DATABASE_CONNECTIONS: 'a whole number from 2 to 200',
  SLOW_QUERY_MS: 'a whole number of milliseconds',
  LIVE_STREAMS: 'a whole number from 0 to 100000',
  SMTP_URL: 'an address such as smtps://user:secret@mail.example.org',
  MAIL_FROM: 'an address such as Hallway <hallway@example.org>',
  LOG_LEVEL: '"info", "warn" or "error"',
  METRICS_TOKEN: 'at least 16 characters',
  SEALING_KEY: '32 bytes in base64url, which are 43 signs',
  STRIPE_SECRET_KEY: 'a key of Stripe that begins with sk_ or rk_',
  STRIPE_WEBHOOK_SECRET: 'the signing secret of a webhook of Stripe, which begins with whsec_',
  HALLWAY_CARD_STAND_IN: '"on" or "off"',
  WALLET_PASS_TYPE: 'a pass type of Apple, which begins with pass.',
  WALLET_TEAM: 'the ten signs of a team at Apple',
  SECURITY_CONTACT: 'an address such as mailto:security@example.org or https://example.org/security',
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
  if (s.HALLWAY_TILL_LOCKS === 'off' && s.HALLWAY_MODE !== 'rehearsal')
    throw new CannotStart(
      'HALLWAY_TILL_LOCKS can be "off" only in a rehearsal: without locks tickets are sold twice.',
    );
  const stripe = readStripe(s);
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
    isTillLocking: s.HALLWAY_TILL_LOCKS === 'on',
    connections: s.DATABASE_CONNECTIONS,
    slowQueryMs: s.SLOW_QUERY_MS,
    liveStreams: s.LIVE_STREAMS,
    logLevel: s.LOG_LEVEL,
    metricsToken: s.METRICS_TOKEN ?? null,
    sealingKey: s.SEALING_KEY ?? null,
    securityContact: s.SECURITY_CONTACT ?? null,
    stripe,
    wallet: readWallet(s),
    cardStandIn: stripe === null && (s.HALLWAY_CARD_STAND_IN ?? onIn(s.HALLWAY_MODE)) === 'on',
  };
}

/** All of it or none; files are read once, so that a wrong one is known at the start and not when somebody asks for a pass. */
function readWallet(s: z.infer<typeof settings>): Config['wallet'] {
  const { WALLET_PASS_TYPE: passType, WALLET_TEAM: team } = s;
  const files = [s.WALLET_CERTIFICATE, s.WALLET_KEY, s.WALLET_INTERMEDIATE];
  if (!passType && !team && files.every((file) => file === undefined)) return null;
  const [certificate, key, intermediate] = files;
  if (!passType || !team || !certificate || !key || !intermediate)
    throw new CannotStart(
      'WALLET_PASS_TYPE, WALLET_TEAM, WALLET_CERTIFICATE, WALLET_KEY and WALLET_INTERMEDIATE must be set together.',
    );
  return {
    ...{ passType, team, passphrase: s.WALLET_KEY_PASSPHRASE ?? null },
    certificate: readPem('WALLET_CERTIFICATE', certificate),
    key: readPem('WALLET_KEY', key),
    intermediate: readPem('WALLET_INTERMEDIATE', intermediate),
  };
}

function readPem(name: string, file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch (error) {
    throw new CannotStart(`The setting ${name} must name a file that can be read: ${String(error)}`);
  }
  throw new CannotStart(`The setting ${name} must name a PEM file; ${file} is none.`);
}

function onIn(mode: Config['mode']): 'on' | 'off' {
  return mode === 'rehearsal' ? 'on' : 'off';
}

/** Without the secret of its messages nobody would hear that somebody paid; a rehearsal never takes real money. */
function readStripe(s: z.infer<typeof settings>): Config['stripe'] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = s;
  if (!secretKey && !webhookSecret) return null;
  if (!secretKey || !webhookSecret)
    throw new CannotStart('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET must be set together.');
  if (s.HALLWAY_CARD_STAND_IN === 'on')
    throw new CannotStart('HALLWAY_CARD_STAND_IN cannot be "on" while STRIPE_SECRET_KEY is set.');
  if (s.HALLWAY_MODE === 'rehearsal' && /^.k_live_/.test(secretKey))
    throw new CannotStart('A rehearsal takes no real money: give it a test key in STRIPE_SECRET_KEY.');
  return { secretKey, webhookSecret };
}
