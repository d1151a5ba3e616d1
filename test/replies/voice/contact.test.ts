import { describe, expect, it } from 'vitest'
import { linkTo, parseContact } from '../../../src/replies/voice/contact.ts'

const teams = 'https://teams.microsoft.com/l/chat/0/0?users=careers@example.org'

describe('parseContact', () => {
  it.each([
    ['careers@example.org', { kind: 'mail', address: 'careers@example.org' }],
    ['mailto:careers+bot@example.org', { kind: 'mail', address: 'careers+bot@example.org' }],
    ['+1 (555) 010-0199', { kind: 'phone', number: '+1 (555) 010-0199' }],
    ['tel:5550100', { kind: 'phone', number: '5550100' }],
    ['https://example.org/ask?from=bot', { kind: 'page', url: 'https://example.org/ask?from=bot' }],
    [teams, { kind: 'teams', url: teams }],
  ])('reads %s', (text, contact) => {
    expect(parseContact(text)).toEqual(contact)
  })

  it.each([
    ['the careers office', 'words'],
    ['http://example.org/ask', 'no encryption'],
    ['https://name:secret@example.org', 'a password'],
    ['javascript:alert(1)', 'a script'],
    ['careers@example', 'half an address'],
    ['a@example.org, b@example.org', 'two addresses'],
    ['mailto:a@example.org?cc=b@example.org', 'more than an address'],
    ['----', 'a number without digits'],
  ])('reads nothing of %s: %s', (text) => {
    expect(parseContact(text)).toBeUndefined()
  })
})

describe('linkTo', () => {
  it('makes the question the subject of a mail', () => {
    const mail = { kind: 'mail', address: 'careers@example.org' } as const

    expect(linkTo(mail, 'what is\n R&D (and why)?')).toEqual({
      label: 'Write to careers@example.org',
      url: 'mailto:careers@example.org?subject=what%20is%20R%26D%20%28and%20why%29%3F',
      words: 'Write to careers@example.org, subject "what is R&D (and why)?"',
    })
    expect(linkTo(mail).url).toBe('mailto:careers@example.org')
  })

  it('gives it to a page in a parameter, and to Teams as the message', () => {
    const page = {
      kind: 'page',
      url: 'https://example.org/ask?from=bot&question=old#form',
    } as const

    expect(linkTo(page, 'the pay?').url).toBe(
      'https://example.org/ask?from=bot&question=the%20pay%3F#form',
    )
    expect(linkTo({ kind: 'page', url: 'https://example.org/' }, 'a b').words).toBe(
      'Ask at example.org: https://example.org/?question=a%20b',
    )
    expect(linkTo({ kind: 'teams', url: teams }, 'the pay?').url).toBe(
      `${teams}&message=the%20pay%3F`,
    )
  })

  it('calls a number', () => {
    expect(linkTo({ kind: 'phone', number: '+1 (555) 010-0199' }, 'the pay?')).toMatchObject({
      label: 'Call +1 (555) 010-0199',
      url: 'tel:+15550100199',
    })
  })

  it('cuts a long question, and stumbles over no half of a character', () => {
    const { url } = linkTo({ kind: 'mail', address: 'a@example.org' }, `${'x'.repeat(299)}😀\uD800`)

    expect(url).toBe(`mailto:a@example.org?subject=${'x'.repeat(299)}`)
  })
})
