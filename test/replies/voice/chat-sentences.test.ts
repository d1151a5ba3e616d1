import { describe, expect, it } from 'vitest'
import { sayAbout } from '../../../src/replies/voice/chat-sentences.ts'

describe('sayAbout', () => {
  it.each([
    [0, 'Nothing else deletes it.'],
    [1, 'What nobody comes back to is deleted after a day.'],
    [30, 'What nobody comes back to is deleted after 30 days.'],
  ])('says how long things are kept: %i days', (retentionDays, said) => {
    expect(sayAbout({ keeps: 'onServer', retentionDays }).forget).toContain(said)
  })

  it('says of conversations that Azure holds that they are there', () => {
    const { kept, where, forget } = sayAbout({ keeps: 'pageAtAzure', retentionDays: 30 })

    expect(kept).toContain("held by Microsoft's Azure")
    expect(where).toMatch(/^All the rest is on the server/)
    expect(forget).toContain('deleted from that server at once')
  })

  it('says nothing of a server where there is none', () => {
    const said = sayAbout({ keeps: 'nothing', retentionDays: 0 })

    expect(said.kept).toContain('gone when the program ends')
    expect([said.where, said.forget, said.opinions, said.microsoft]).toEqual(['', '', '', ''])
    expect(Object.values(said).join(' ')).not.toMatch(/server|chat page|days/)
  })

  it('tells of the link to a person only where there is one', () => {
    const facts = { keeps: 'onServer', retentionDays: 30 } as const

    expect(sayAbout(facts).contact).toBe('')
    expect(
      sayAbout({ ...facts, contact: { kind: 'phone', number: '555 0100' } }).contact,
    ).toContain('before you press it')
  })
})
