import { resolve } from 'node:path';
import { expect, test } from 'vitest';
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
    starter: true,
    logLevel: 'info',
    metricsToken: null,
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
