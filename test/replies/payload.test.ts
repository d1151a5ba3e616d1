import { describe, expect, it } from 'vitest'
import { parsePayload } from '../../src/replies/payload.ts'

describe('parsePayload', () => {
  it.each([
    { v: 1, do: 'ask', topic: 'salary' },
    { v: 1, do: 'ask', role: 'baker' },
    { v: 1, do: 'ask', role: 'baker', topic: 'salary' },
    { v: 1, do: 'command', command: 'help' },
    { v: 1, do: 'command', command: 'explore', role: 'baker' },
    { v: 1, do: 'choose', dialog: 'quiz', choice: 'blue' },
    { v: 1, do: 'choose', dialog: 'quiz', choice: 'role', role: 'baker' },
  ])('reads its own %o', (payload) => {
    expect(parsePayload(structuredClone(payload))).toEqual(payload)
  })

  it.each([
    undefined,
    null,
    'ask',
    5,
    [],
    {},
    { v: 0, do: 'ask', topic: 'salary' },
    { v: 1, do: 'ask', topic: 'weather' },
    { v: 1, do: 'ask', role: 7 },
    { v: 1, do: 'command', command: 'format' },
    { v: 1, do: 'choose', dialog: 'quiz' },
    { v: 1, do: 'choose', choice: 'blue' },
    { v: 1, do: 'sing' },
    { v: 1, do: 'ask', topic: '__proto__' },
  ])('refuses %o', (value) => {
    expect(parsePayload(value)).toBeUndefined()
  })

  it('drops what is not part of a payload', () => {
    expect(parsePayload({ v: 1, do: 'command', command: 'help', admin: true })).toEqual({
      v: 1,
      do: 'command',
      command: 'help',
    })
  })
})
