import { at, type CamtNode, children, text } from './camt-nodes.ts';
import { plainOrNull, plainText, type UnkeyedLine } from './statement-keys.ts';

/** Credit or debit as the booking itself says; a reversal has the direction in which the money went this time. */
export function signOf(node: CamtNode): 1 | -1 | null {
  const indicator = text(node, 'CdtDbtInd');
  if (indicator === 'CRDT') return 1;
  return indicator === 'DBIT' ? -1 : null;
}

/** ISO 20022 amounts have a point and no sign. Exact, or `null`. */
export function minorOf(amount: string, places: number): number | null {
  const [, whole = '', fraction = ''] = /^\+?(\d{1,18})(?:\.(\d{0,5}))?$/.exec(amount) ?? [];
  const exact = fraction.replace(/0+$/, '');
  if (whole === '' || exact.length > places) return null;
  const sum = Number(`${whole}${exact.padEnd(places, '0')}`);
  return Number.isSafeInteger(sum) ? sum : null;
}

type Facts = {
  readonly bookedOn: string;
  readonly currency: string;
  readonly amount: number;
  /** The place in a batch, from 1; `null` where the booking is one transaction. */
  readonly place: number | null;
};

/** One line from a booking and one of its transactions. */
export function detailLine(entry: CamtNode, detail: CamtNode, { place, ...facts }: Facts): UnkeyedLine {
  const isReversal = text(entry, 'RvslInd') === 'true' || text(entry, 'RvslInd') === '1' || hasReturn(detail);
  const other = otherSide(at(detail, 'RltdPties'), facts.amount >= 0 !== isReversal);
  return {
    ...facts,
    ...other,
    reference: referenceOf(entry, detail, place),
    endToEndId: plainOrNull(text(detail, 'Refs', 'EndToEndId')),
    bankReference: bankReference(entry, detail, place),
    isReversal,
  };
}

function hasReturn(detail: CamtNode): boolean {
  return at(detail, 'RtrInf') !== null;
}

/** Who paid, or was paid; a name stands in `Pty` since .08. The roles of a reversal are those of what is reversed. */
function otherSide(parties: CamtNode | null, isPayer: boolean): Pick<UnkeyedLine, 'payer' | 'payerAccount'> {
  const roles = isPayer ? ['Dbtr', 'UltmtDbtr'] : ['Cdtr', 'UltmtCdtr'];
  const names = roles.flatMap((role) => [text(parties, role, 'Nm'), text(parties, role, 'Pty', 'Nm')]);
  const account = isPayer ? 'DbtrAcct' : 'CdtrAcct';
  return {
    payer: plainText(names.find((name) => name !== '') ?? ''),
    payerAccount: plainOrNull(
      text(parties, account, 'Id', 'IBAN') || text(parties, account, 'Id', 'Othr', 'Id'),
    ),
  };
}

/** All that the payer may have written; what the bank adds only where there is nothing else. */
function referenceOf(entry: CamtNode, detail: CamtNode, place: number | null): string {
  const remittance = children(detail, 'RmtInf').flatMap((each) => [
    ...children(each, 'Ustrd').map((line) => text(line)),
    ...children(each, 'Strd').flatMap((line) => [
      text(line, 'CdtrRefInf', 'Ref'),
      ...children(line, 'AddtlRmtInf').map((more) => text(more)),
    ]),
  ]);
  const written = remittance.filter((line) => line !== '');
  const added = [text(detail, 'AddtlTxInf'), place === null ? text(entry, 'AddtlNtryInf') : ''];
  return plainText((written.length > 0 ? written : added).join(' '));
}

/** The bank's own name of the booking. In a batch all parts may carry that of the whole, so the place is added. */
function bankReference(entry: CamtNode, detail: CamtNode, place: number | null): string | null {
  const whole = plainOrNull(text(entry, 'AcctSvcrRef'));
  const own = plainOrNull(text(detail, 'Refs', 'AcctSvcrRef'));
  if (place === null) return own ?? whole;
  if (own && own !== whole) return own;
  return whole ? `${whole}#${place}` : null;
}
