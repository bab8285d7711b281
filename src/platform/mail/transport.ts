import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { makeFolder } from '../make-folder.ts';
import type { MadeAttachment } from './letter-attachment.ts';

/** A letter as it leaves. */
export type OutgoingLetter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
  readonly attachments: readonly (MadeAttachment & { readonly fileName: string })[];
};

/** A way out. `send` throws; an error with `responseCode` is the server's answer. */
export type Transport = {
  readonly name: 'smtp' | 'file';
  send(letter: OutgoingLetter): Promise<void>;
  /** Throws if nothing could be sent now. */
  check(): Promise<void>;
  close(): void;
};

/** Sends over SMTP: a few connections at a time, each kept for further letters, everything with a time limit. */
export function createSmtpTransport(url: string, from: string): Transport {
  const mailer = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    // Once more where a kept connection had closed meanwhile; the rest is the sender's to decide.
    maxRequeues: 1,
    dnsTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    async send(letter) {
      await mailer.sendMail(compose(letter, from));
    },
    async check() {
      await mailer.verify();
    },
    close: () => mailer.close(),
  };
}

/** Keeps letters as `.eml` files that only this user can read: for an installation without a mail server. */
export function createFileTransport(folder: string, from: string): Transport {
  const mailer = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'file',
    async send(letter) {
      const { message } = await mailer.sendMail(compose(letter, from));
      await makeFolder(folder, 0o700);
      const file = join(
        folder,
        `${letter.at.toISOString().slice(0, 19).replaceAll(':', '-')}-${letter.id}.eml`,
      );
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    async check() {
      await makeFolder(folder, 0o700);
    },
    close: () => mailer.close(),
  };
}

function compose(letter: OutgoingLetter, from: string) {
  const host = /@([^\s<>@]+?)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    // As an object, so that no sign in it can be read as a second recipient.
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    ...(letter.html !== null && { html: letter.html }),
    attachments: letter.attachments.map(({ fileName, contentType, content }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(content),
    })),
    // The same for every attempt: a receiver can tell that it has a letter already.
    messageId: `<${letter.id}@${host}>`,
    date: letter.at,
    headers: { 'Auto-Submitted': 'auto-generated', ...letter.headers },
  };
}
