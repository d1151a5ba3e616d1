import { expect, it } from 'vitest'
import { gerundOf } from '../../../src/replies/voice/gerund-of.ts'

it.each([
  ['oversee', 'overseeing'],
  ['organize', 'organizing'],
  ['run', 'running'],
  ['plan', 'planning'],
  ['train', 'training'],
  ['show', 'showing'],
  ['fix', 'fixing'],
  ['carry', 'carrying'],
  ['tie', 'tying'],
  ['dye', 'dyeing'],
  ['be', 'being'],
  ['refer', 'referring'],
  ['offer', 'offering'],
  ['submit', 'submitting'],
  ['audit', 'auditing'],
  ['begin', 'beginning'],
  ['bring', 'bringing'],
  ['sing', 'singing'],
  ['conducting', 'conducting'],
])('%s becomes %s', (verb, gerund) => {
  expect(gerundOf(verb)).toBe(gerund)
})
