import { Resvg } from '@resvg/resvg-js';
import { PKPass } from 'passkit-generator';
import type { InstantText } from '../../../kernel/time.ts';

/** With which a pass is signed: PEM texts, as Apple gives them to whoever has a pass type. */
export type WalletSigner = {
  /** "pass.org.example.tickets". */
  readonly passType: string;
  readonly team: string;
  readonly certificate: string;
  readonly key: string;
  readonly passphrase: string | null;
  /** Apple's intermediate certificate (WWDR). */
  readonly intermediate: string;
};

/** A line of a pass, in the reader's language. */
export type WalletLine = { readonly key: string; readonly label: string; readonly value: string };

export type WalletTicket = {
  /** The same ticket replaces the pass of before; another holder's does not. */
  readonly serial: string;
  /** What the QR code says. */
  readonly token: string;
  /** What stands below the code. */
  readonly code: string;
  readonly organiser: string;
  readonly edition: string;
  readonly front: readonly WalletLine[];
  readonly more: readonly WalletLine[];
  readonly back: readonly WalletLine[];
  /** When the pass comes to the lock screen, and when it is over; `null` if not known. */
  readonly relevantAt: InstantText | null;
  readonly expiresAt: InstantText | null;
};

const paper = 'rgb(251, 250, 246)';
const ink = 'rgb(28, 27, 31)';

/** A ticket as Apple's wallet takes it: a signed `.pkpass` (Apple, Wallet Passes: "Creating an event pass"). Throws on certificates that cannot sign. */
export function walletPass(ticket: WalletTicket, signer: WalletSigner): Uint8Array {
  const pass = new PKPass(
    { 'icon.png': icon(29), 'icon@2x.png': icon(58), 'icon@3x.png': icon(87) },
    {
      signerCert: signer.certificate,
      signerKey: signer.key,
      wwdr: signer.intermediate,
      ...(signer.passphrase === null ? {} : { signerKeyPassphrase: signer.passphrase }),
    },
    {
      ...{ passTypeIdentifier: signer.passType, teamIdentifier: signer.team, serialNumber: ticket.serial },
      ...{ organizationName: ticket.organiser, description: ticket.edition, logoText: ticket.edition },
      ...{ backgroundColor: paper, foregroundColor: ink, labelColor: ink, sharingProhibited: true },
    },
  );
  pass.type = 'eventTicket';
  const [primary, ...secondary] = ticket.front;
  if (primary) pass.primaryFields.push({ ...primary });
  pass.secondaryFields.push(...secondary.map((line) => ({ ...line })));
  pass.auxiliaryFields.push(...ticket.more.map((line) => ({ ...line })));
  pass.backFields.push(...ticket.back.map((line) => ({ ...line })));
  pass.setBarcodes({
    ...{ format: 'PKBarcodeFormatQR', message: ticket.token, altText: ticket.code },
    messageEncoding: 'iso-8859-1',
  });
  if (ticket.relevantAt) pass.setRelevantDate(new Date(ticket.relevantAt));
  if (ticket.expiresAt) pass.setExpirationDate(new Date(ticket.expiresAt));
  return pass.getAsBuffer();
}

/** An open door, in so many pixels: every pass needs an icon. */
function icon(size: number): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29">
    <rect width="29" height="29" rx="6" fill="${ink}"/>
    <path d="M8 23V7h9v16zM17 9l5-2v16l-5-2z" fill="${paper}"/></svg>`;
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
}
