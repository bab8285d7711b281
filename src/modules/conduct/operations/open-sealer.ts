import { createHash, createHmac } from 'node:crypto';
import { codeFrom } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { seal, unseal } from '../../../platform/sealed.ts';
import { readSealingKey } from '../../../platform/sealing-key.ts';
import type { Sealed } from '../queries/reports.ts';
import type { ReportEntryId, ReportId, SealedEntry, SealedReport } from '../rules/report.ts';

/** What somebody did with a report, as it lies under its seal, with those who must not learn that there is such a report. */
export type SealedAct = {
  readonly personId: string | null;
  readonly act: 'opened' | 'answered' | 'noted' | 'turned' | 'let-read' | 'erased';
  readonly shutOut: readonly string[];
};

/** Seals and opens what belongs to reports; `null` where another key sealed it, or it was changed. */
export type Sealer = {
  readonly keyId: string;
  sealReport(id: ReportId, report: SealedReport): Sealed;
  openReport(id: ReportId, sealed: Sealed): SealedReport | null;
  sealEntry(id: ReportId, entry: SealedEntry): Sealed;
  openEntry(id: ReportId, sealed: Sealed): SealedEntry | null;
  sealAct(id: ReportId, act: SealedAct): Sealed;
  openAct(id: ReportId, sealed: Sealed): SealedAct | null;
  /** The id and code that follow from what a form was made with, so that sending it twice is one. */
  fromForm(formId: string): { readonly id: ReportId; readonly code: string };
  entryFromForm(formId: string): ReportEntryId;
  /** Stands for somebody or something where the real name must not. */
  handle(purpose: string, text: string): string;
};

/** Texts are filled up to a multiple of this many bytes: how long one is tells something, too. */
const block = 2_048;

/** Signs of the code by which a sender finds the answer: 80 bits. */
const codeSigns = 16;

export async function openSealer(house: House): Promise<Sealer> {
  const key = await readSealingKey(house.config);
  const pack = (purpose: string, owner: string, value: unknown): Sealed => {
    const text = JSON.stringify(value);
    const bytes = Buffer.byteLength(text);
    const filled = text + ' '.repeat(Math.ceil(bytes / block) * block - bytes);
    return { keyId: key.id, sealed: seal(key.bytes, { purpose, owner }, filled) };
  };
  const unpack = <Value>(purpose: string, owner: string, { keyId, sealed }: Sealed): Value | null => {
    if (keyId !== key.id) return null;
    try {
      return JSON.parse(unseal(key.bytes, { purpose, owner }, sealed)) as Value;
    } catch {
      house.log.error('conduct.seal-broken', {});
      return null;
    }
  };
  const derived = (purpose: string, text: string) =>
    createHmac('sha256', key.bytes).update(`conduct.${purpose}:`).update(text).digest();
  return {
    keyId: key.id,
    sealReport: (id, report) => pack('conduct.report', id, report),
    openReport: (id, sealed) => unpack('conduct.report', id, sealed),
    sealEntry: (id, entry) => pack('conduct.entry', id, entry),
    openEntry: (id, sealed) => unpack('conduct.entry', id, sealed),
    sealAct: (id, act) => pack('conduct.act', id, act),
    openAct: (id, sealed) => unpack('conduct.act', id, sealed),
    fromForm: (formId) => ({
      id: uuidFrom<ReportId>(derived('id', formId)),
      code: codeFrom(derived('code', formId), codeSigns),
    }),
    entryFromForm: (formId) => uuidFrom<ReportEntryId>(derived('entry', formId)),
    handle: (purpose, text) => derived(purpose, text).toString('base64url').slice(0, 16),
  };
}

/** What of a code is kept: with 80 bits of chance nobody finds the code to it. */
export function hashOfCode(code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(plain).digest();
}

/** A UUID of version 8 (RFC 9562): its bits are ours. */
function uuidFrom<Id extends string>(bytes: Buffer): Id {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id;
}
