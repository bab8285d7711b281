import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotStart, readConfig } from './config.ts';

test('nothing set is a whole installation for this machine', () => {
  expect(readConfig({})).toEqual({
    mode: 'real',
    port: 3000,
    host: '0.0.0.0',
    origin: 'http://localhost:3000',
    dataFolder: resolve('.data'),
    databaseUrl: null,
    smtpUrl: null,
    mailFrom: 'Hallway <hallway@localhost>',
    roles: { web: true, worker: true },
    trustedProxies: [],
    connections: 10,
    slowQueryMs: 250,
    liveStreams: 12_000,
    starter: true,
    logLevel: 'info',
    metricsToken: null,
    sealingKey: null,
    securityContact: null,
    isTillLocking: true,
    stripe: null,
    wallet: null,
    cardStandIn: false,
  });
});

test('an empty variable counts as not set, as docker-compose writes it', () => {
  const names = [
    'PORT',
    'ORIGIN',
    'HALLWAY_DATA',
    'HALLWAY_MODE',
    'DATABASE_URL',
    'SMTP_URL',
    'METRICS_TOKEN',
  ];
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
});

test('what is set is read', () => {
  expect(
    readConfig({
      PORT: '8080',
      ORIGIN: 'https://Conf.Example.org:443/',
      HALLWAY_ROLE: 'worker',
      HALLWAY_MODE: 'rehearsal',
      DATABASE_URL: 'postgres://u:p@db/h',
      TRUSTED_PROXIES: ' 10.0.0.0/8, ::1 ,',
      MAIL_FROM: 'PyCon <hello@example.org>',
    }),
  ).toMatchObject({
    port: 8080,
    origin: 'https://conf.example.org',
    roles: { web: false, worker: true },
    mode: 'rehearsal',
    databaseUrl: 'postgres://u:p@db/h',
    trustedProxies: ['10.0.0.0/8', '::1'],
    mailFrom: 'PyCon <hello@example.org>',
  });
});

test('the address follows the port where none is set', () => {
  expect(readConfig({ PORT: '4000' }).origin).toBe('http://localhost:4000');
  expect(readConfig({ PORT: '80' }).origin).toBe('http://localhost');
});

const wrong: readonly [name: string, ...values: string[]][] = [
  ['PORT', 'http', '-1', '65536', '80.5', ' ', '0x50'],
  [
    'ORIGIN',
    'conf.example',
    'ftp://example.org',
    'https://example.org/hallway',
    'https://a:b@example.org',
    'https://example.org/?a',
  ],
  ['HALLWAY_MODE', 'demo'],
  ['HALLWAY_ROLE', 'both'],
  ['DATABASE_URL', 'localhost', 'mysql://localhost/x'],
  ['DATABASE_CONNECTIONS', '1', 'many', '1000'],
  ['SLOW_QUERY_MS', '0', 'x'],
  ['SMTP_URL', 'mail.example', 'http://mail.example.org'],
  ['MAIL_FROM', 'hello.example', 'a@b\r\nBcc: c@d'],
  ['LOG_LEVEL', 'debug'],
  ['METRICS_TOKEN', 'short'],
  ['SEALING_KEY', 'short'],
  ['SECURITY_CONTACT', 'weakness@example.org', 'http://example.org/security', 'javascript:alert(1)'],
];

test.each(wrong.flatMap(([name, ...values]) => values.map((value) => [name, value])))(
  'a wrong %s (%j) is one sentence that names it and says what it must be',
  (name = '', value = '') => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(CannotStart);
    expect(read).toThrow(new RegExp(`^The setting ${name} must be (?!a sensible)[^\\n]+; it is not\\.$`));
    // A setting may hold a password.
    if (value.length > 13) expect(read).not.toThrow(value);
  },
);

describe('cards', () => {
  const keys = { STRIPE_SECRET_KEY: 'sk_test_abc', STRIPE_WEBHOOK_SECRET: 'whsec_abc' };

  test('are charged by Stripe with a key and the secret of its messages, which come together', () => {
    expect(readConfig(keys)).toMatchObject({
      stripe: { secretKey: 'sk_test_abc', webhookSecret: 'whsec_abc' },
      cardStandIn: false,
    });
    for (const [name, value] of Object.entries(keys))
      expect(() => readConfig({ [name]: value })).toThrow('together');
    expect(() => readConfig({ ...keys, STRIPE_SECRET_KEY: 'pk_test_abc' })).toThrow('STRIPE_SECRET_KEY');
  });

  test('are played by the stand-in in a rehearsal, or where it is asked for, and never beside a key', () => {
    expect(readConfig({ HALLWAY_MODE: 'rehearsal' }).cardStandIn).toBe(true);
    expect(readConfig({ HALLWAY_MODE: 'rehearsal', ...keys }).cardStandIn).toBe(false);
    expect(readConfig({ HALLWAY_MODE: 'rehearsal', HALLWAY_CARD_STAND_IN: 'off' }).cardStandIn).toBe(false);
    expect(readConfig({ HALLWAY_CARD_STAND_IN: 'on' }).cardStandIn).toBe(true);
    expect(() => readConfig({ ...keys, HALLWAY_CARD_STAND_IN: 'on' })).toThrow('HALLWAY_CARD_STAND_IN');
    const live = { ...keys, STRIPE_SECRET_KEY: 'sk_live_abc' };
    expect(() => readConfig({ HALLWAY_MODE: 'rehearsal', ...live })).toThrow('no real money');
  });
});

describe('the wallet', () => {
  const given = {
    ...{
      WALLET_PASS_TYPE: 'pass.org.example.tickets',
      WALLET_TEAM: 'ABCDE12345',
      WALLET_CERTIFICATE: '/no/such.pem',
    },
    ...{ WALLET_KEY: '/no/such.key', WALLET_INTERMEDIATE: '/no/such.pem' },
  };

  test('is set whole or not at all, by files that can be read', () => {
    expect(() => readConfig({ ...given, WALLET_KEY: '' })).toThrow('must be set together');
    expect(() => readConfig(given)).toThrow('WALLET_CERTIFICATE must name a file that can be read');
    expect(() => readConfig({ ...given, WALLET_TEAM: 'us' })).toThrow('WALLET_TEAM');
  });

  test('takes PEM files and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hallway-wallet-'));
    const [pem, other] = [join(folder, 'a.pem'), join(folder, 'b.pem')];
    await writeFile(pem, '-----BEGIN CERTIFICATE-----\n');
    await writeFile(other, 'no certificate');
    const files = { WALLET_CERTIFICATE: pem, WALLET_KEY: pem, WALLET_INTERMEDIATE: pem };
    expect(readConfig({ ...given, ...files }).wallet?.passType).toBe('pass.org.example.tickets');
    expect(() => readConfig({ ...given, ...files, WALLET_KEY: other })).toThrow('must name a PEM file');
    await rm(folder, { recursive: true });
  });
});
