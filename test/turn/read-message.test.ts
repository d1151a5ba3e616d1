import { describe, expect, it } from 'vitest'
import { readMessageText } from '../../src/turn/read-message.ts'

const recipient = { id: 'bot', name: 'Career Bot' }

describe('readMessageText', () => {
  it("strips the bot's own mention and keeps everybody else's", () => {
    const text = '<at>Career Bot</at> ask <at>Ann (x*)</at> what it pays'
    const entities = [
      { type: 'mention', text: '<at>Career Bot</at>', mentioned: { id: 'bot' } },
      { type: 'mention', text: '<at>Ann (x*)</at>', mentioned: { id: 'ann' } },
    ]

    expect(readMessageText({ text, entities, recipient })).toBe('ask  Ann (x*)  what it pays')
  })

  it('strips a mention at the start that has lost its entity', () => {
    expect(readMessageText({ text: '<at id="0">Career Bot</at>&nbsp;hi', recipient })).toBe('hi')
  })

  it("keeps somebody else's mention before the bot's own", () => {
    const text = '<at>Ann</at> and <at>Career Bot</at> who earns most?'
    const entities = [
      { type: 'mention', text: '<at>Ann</at>', mentioned: { id: 'ann' } },
      { type: 'mention', text: '<at>Career Bot</at>', mentioned: { id: 'bot' } },
    ]

    expect(readMessageText({ text, entities, recipient })).toBe('Ann  and   who earns most?')
  })

  it('reads what clients write as codes of HTML, each once', () => {
    const text = 'what&#39;s R&amp;D,&nbsp;&quot;pay &gt; 70k &amp;amp; up&quot;'

    expect(readMessageText({ text, recipient })).toBe('what\'s R&D, "pay > 70k &amp; up"')
  })

  it('strips the same mention twice', () => {
    const mention = '<at>Bot</at>'
    const entities = [{ type: 'mention', text: mention, mentioned: { id: 'bot' } }]

    expect(readMessageText({ text: `hi ${mention} and ${mention}`, entities, recipient })).toBe(
      'hi   and',
    )
  })

  it('takes anything odd for no words', () => {
    const odd = [{ text: 5 }, { entities: [null] }, {}] as never as readonly { text?: string }[]

    expect(odd.map((activity) => readMessageText(activity))).toEqual(['', '', ''])
  })
})
