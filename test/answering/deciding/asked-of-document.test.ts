import { expect, it } from 'vitest'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { createAnswering } from '../../../src/answering/answering.ts'
import { lexicon } from '../bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)

it.each([
  [
    'pay of somebody nobody names',
    'there is a chap in the cellar whom everybody rings when pictures vanish. how much would he be making',
    { kind: 'answered', role: 'pacs-administrator', topic: 'salary' },
  ],
  [
    'which role is ahead',
    'where will they be crying out for staff the most',
    { kind: 'compared', topic: 'outlook', comparison: { by: 'highest' } },
  ],
  [
    'how old it is',
    'was this written back when I was still in diapers or what',
    { kind: 'answered', topic: 'sourceDate' },
  ],
])('is told %s', (_, question, verdict) => {
  expect(answer(question).verdicts).toMatchObject([verdict])
})

it.each([
  ['a place', 'what do imaging managers make in Denver', 'silent'],
  ['a claim that nothing decides', 'are educator jobs unionised', 'silent'],
  ['another sense of a word', 'my echo dot will not connect to the wifi', 'offTopic'],
])('keeps silent on %s', (_, question, kind) => {
  expect(answer(question).verdicts).toMatchObject([{ kind }])
})
