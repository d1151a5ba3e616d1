import { describe, expect, it } from 'vitest'
import { explainTurns } from '../../../src/channels/terminal/explain-turns.ts'
import { loadBotParts } from '../../../src/channels/terminal/load-bot-parts.ts'

const { answering } = loadBotParts({})

describe('explainTurns', () => {
  it('shows each step with its lines below', () => {
    const shown = explainTurns(['salry of a pacs admin'], answering)

    expect(shown).toMatch(/^words\n {2}salary of a pacs admin\ncorrected\n {2}salry → salary\n/)
    expect(shown).toMatch(/\nverdicts\n {2}\{"kind":"answered"/)
  })

  it('says so where a step found nothing', () => {
    expect(explainTurns(['hello'], answering)).toContain('corrected\n  (none)\n')
  })

  it('explains the last turn, with what was said before', () => {
    const shown = explainTurns(['tell me about the pacs admin', 'and the pay?'], answering)

    expect(shown).toContain('"role":"pacs-administrator","topic":"salary"')
  })
})
