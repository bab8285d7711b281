import { createHash } from 'node:crypto';
import forge from 'node-forge';
import { beforeAll, expect, test } from 'vitest';
import { type WalletSigner, type WalletTicket, walletPass } from './wallet-pass.ts';

let signer: WalletSigner;
beforeAll(() => {
  const [authority, own] = [forge.pki.rsa.generateKeyPair(2048), forge.pki.rsa.generateKeyPair(2048)];
  const certificateOf = (name: string, key: forge.pki.rsa.PublicKey) => {
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = key;
    certificate.serialNumber = '01';
    certificate.validity.notBefore = new Date('2026-01-01');
    certificate.validity.notAfter = new Date('2036-01-01');
    certificate.setSubject([{ name: 'commonName', value: name }]);
    certificate.setIssuer([{ name: 'commonName', value: 'Authority' }]);
    certificate.sign(authority.privateKey, forge.md.sha256.create());
    return forge.pki.certificateToPem(certificate);
  };
  signer = {
    ...{ passType: 'pass.org.example.tickets', team: 'ABCDE12345', passphrase: 'open sesame' },
    certificate: certificateOf('Pass Type ID: pass.org.example.tickets', own.publicKey),
    key: forge.pki.encryptRsaPrivateKey(own.privateKey, 'open sesame'),
    intermediate: certificateOf('Authority', authority.publicKey),
  };
}, 60_000);

const ticket: WalletTicket = {
  ...{
    serial: 'ticket.1',
    token: 'HW1.SIGNED',
    code: 'ABCDEF-1',
    organiser: '하버 협회',
    edition: 'Harbour City 2027',
  },
  front: [
    { key: 'holder', label: '참가자', value: '윤서아' },
    { key: 'product', label: '티켓', value: 'Conference' },
  ],
  more: [{ key: 'days', label: 'Admits on', value: '14–16 May 2027' }],
  back: [{ key: 'ticket', label: 'Your ticket', value: 'https://conf.example.org/x' }],
  relevantAt: '2027-05-14T06:00:00Z',
  expiresAt: '2027-05-16T22:00:00Z',
};

/** The files of a ZIP whose entries are stored as they are (APPNOTE 4.3.7). */
function filesOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, Buffer>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name, extra] = [
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ];
    const from = at + 30 + name + extra;
    files.set(zip.toString('utf8', at + 30, at + 30 + name), zip.subarray(from, from + size));
    at = from + size;
  }
  return files;
}

test('a pass carries the signed code, what stands on the ticket, and a manifest of its files that is signed', () => {
  const files = filesOf(walletPass(ticket, signer));
  expect([...files.keys()].toSorted()).toEqual([
    ...['icon.png', 'icon@2x.png', 'icon@3x.png', 'manifest.json', 'pass.json', 'signature'],
  ]);
  const pass = JSON.parse(String(files.get('pass.json')));
  expect(pass).toMatchObject({
    ...{ passTypeIdentifier: signer.passType, teamIdentifier: signer.team, serialNumber: 'ticket.1' },
    ...{ organizationName: '하버 협회', formatVersion: 1, sharingProhibited: true },
    barcodes: [{ format: 'PKBarcodeFormatQR', message: 'HW1.SIGNED', altText: 'ABCDEF-1' }],
    eventTicket: {
      primaryFields: [{ key: 'holder', value: '윤서아' }],
      secondaryFields: [{ key: 'product' }],
    },
  });
  expect(Date.parse(pass.expirationDate)).toBe(Date.parse('2027-05-16T22:00:00Z'));
  const manifest: Record<string, string> = JSON.parse(String(files.get('manifest.json')));
  for (const [name, hash] of Object.entries(manifest))
    expect(
      createHash('sha1')
        .update(files.get(name) ?? '')
        .digest('hex'),
    ).toBe(hash);
  expect(Object.keys(manifest).toSorted()).toEqual(['icon.png', 'icon@2x.png', 'icon@3x.png', 'pass.json']);
  expect(files.get('icon@2x.png')?.subarray(1, 4).toString()).toBe('PNG');
  const signature = files.get('signature') ?? Buffer.alloc(0);
  // PKCS #7 signed data, and the signer's own certificate in it.
  expect(signature.includes(Buffer.from('06092a864886f70d010702', 'hex'))).toBe(true);
  expect(signature.includes('Pass Type ID: pass.org.example.tickets')).toBe(true);
});

test('a key that does not open says so', () => {
  expect(() => walletPass(ticket, { ...signer, passphrase: 'wrong' })).toThrow();
});
