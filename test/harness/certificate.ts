import { generateKeyPairSync, sign } from 'node:crypto';

/**
 * A private key and a certificate that it signed itself, in PEM, good for a week: enough for a
 * server on this machine.
 */
export function selfSignedCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const name = sequence(
    set(sequence(objectId('550403'), tagged(0x0c, Buffer.from('QT Lens tests')))),
  );
  const signedWith = sequence(objectId('2a8648ce3d040302')); // ecdsa-with-SHA256
  const certificate = sequence(
    tagged(0xa0, integer(2)), // X.509 version 3
    integer(1),
    signedWith,
    name,
    sequence(time(Date.now() - day), time(Date.now() + 7 * day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', certificate, privateKey);
  const whole = sequence(certificate, signedWith, tagged(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

// The few forms of DER that a certificate is made of.

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, ...parts);
const set = (...parts: Buffer[]): Buffer => tagged(0x31, ...parts);
const integer = (value: number): Buffer => tagged(0x02, Buffer.from([value]));
const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const time = (milliseconds: number): Buffer => {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '');
  return tagged(0x18, Buffer.from(`${digits.slice(0, 14)}Z`));
};
