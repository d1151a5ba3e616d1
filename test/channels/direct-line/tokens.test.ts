import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { Tokens } from '../../../src/channels/direct-line/tokens.ts'

const signingKey = 'a key for tests only, 32 characters'
const grant = { conversationId: 'c', userId: 'dl_u' }

let now: number
let tokens: Tokens

describe('Tokens', () => {
  beforeEach(() => {
    now = 1_000_000
    tokens = new Tokens({ signingKey, lifeSeconds: 60, now: () => now })
  })

  it('knows its own', () => {
    const token = tokens.issue(grant, 'conversation')

    expect(tokens.check(token, 'conversation')).toEqual({ kind: 'valid', grant })
  })

  it('lets Web Chat read the person from the token', () => {
    const [, payload = ''] = tokens.issue(grant, 'conversation').split('.')

    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
      conv: 'c',
      user: 'dl_u',
      use: 'conversation',
      iat: 1_000,
      exp: 1_060,
    })
  })

  it('tells for how long a token has expired', () => {
    const token = tokens.issue(grant, 'conversation')
    now += 90_000

    expect(tokens.check(token, 'conversation')).toEqual({
      kind: 'expired',
      grant,
      expiredForSeconds: 30,
    })
  })

  it('lets a stream token live for a minute, however long others live', () => {
    const lasting = new Tokens({ signingKey, lifeSeconds: 3_600, now: () => now })
    const token = lasting.issue(grant, 'stream')
    now += 60_000

    expect(lasting.check(token, 'stream')).toMatchObject({ kind: 'expired' })
  })

  it.each(['conversation', 'stream'] as const)('takes a %s token for nothing else', (use) => {
    const other = use === 'stream' ? 'conversation' : 'stream'

    expect(tokens.check(tokens.issue(grant, use), other)).toEqual({ kind: 'forged' })
  })

  it.each([
    ['nothing', () => ''],
    ['no token', () => 'x'],
    ['one part more', (token: string) => `${token}.x`],
    ['no signature', (token: string) => token.replace(/[^.]*$/, '')],
    ['a cut signature', (token: string) => token.slice(0, -2)],
    ['another key', () => sign({ alg: 'HS256', typ: 'JWT' }, claims, 'another key')],
    ['no algorithm', () => `${encode({ alg: 'none' })}.${encode(claims)}.`],
    ['another algorithm', () => sign({ alg: 'HS512', typ: 'JWT' }, claims, signingKey)],
    ['claims that were changed', (token: string) => changeClaims(token)],
  ])('refuses a token with %s', (_, forge) => {
    const token = forge(tokens.issue(grant, 'conversation'))

    expect(tokens.check(token, 'conversation')).toEqual({ kind: 'forged' })
  })
})

const claims = { conv: 'c', user: 'dl_other', use: 'conversation', exp: 9e9 }

function changeClaims(token: string): string {
  const [header, , signature] = token.split('.')
  return `${header}.${encode(claims)}.${signature}`
}

function sign(header: object, payload: object, key: string): string {
  const signed = `${encode(header)}.${encode(payload)}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
