import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its key, as a TLS server takes them. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** Makes a certificate for the hosts of a test that lasts a day; no other program is needed. */
export function selfSignedCertificate(hosts: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const body = certificateBody(hosts, publicKey)
  const signature = sign('sha256', body, privateKey)
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.of(0), signature))
  const base64 = der.toString('base64').replaceAll(/.{64}(?!$)/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** The part of X.509 that is signed (RFC 5280, 4.1). */
function certificateBody(hosts: readonly string[], publicKey: KeyObject): Buffer {
  const version3 = tagged(0xa0, tagged(0x02, Buffer.of(2)))
  const serialNumber = tagged(0x02, Buffer.of(1), randomBytes(8))
  const name = sequence(tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from('test')))))
  const validity = sequence(utcTime(-hour), utcTime(23 * hour))
  const names = hosts.map((host) => tagged(0x82, Buffer.from(host)))
  const extensions = sequence(
    sequence(basicConstraints, tagged(0x04, sequence(tagged(0x01, Buffer.of(0xff))))),
    sequence(subjectAltName, tagged(0x04, sequence(...names))),
  )
  return sequence(
    version3,
    serialNumber,
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  )
}

/** In milliseconds. */
const hour = 3_600_000

function utcTime(offset: number): Buffer {
  const iso = new Date(Date.now() + offset).toISOString()
  return tagged(0x17, Buffer.from(`${iso.slice(2, 19).replaceAll(/[-T:]/g, '')}Z`))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts)
}

/** Tag, length and content (X.690, 8.1); browsers take no length that could be written shorter. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content])
  if (length < 0x100) return Buffer.concat([Buffer.of(tag, 0x81, length), content])
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content])
}

function objectId(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'))
}

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'))
const commonName = objectId('550403')
const basicConstraints = objectId('551d13')
const subjectAltName = objectId('551d11')
