import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { createModel } from '../../../src/answering/model/model.ts'
import { read } from '../../../src/answering/reading/read.ts'
import { lexicon } from '../bakery.ts'

const model = createModel(loadKnowledge('knowledge/knowledge.json'), lexicon)
const rolesIn = (text: string): readonly string[] =>
  read(text, model).mentions.map(({ role }) => role)

describe('findBystanders', () => {
  it.each([
    ['my manager says I should do echo', ['echocardiographer']],
    ["My supervisor won't let me switch to PACS", ['pacs-administrator']],
    ['my old shift manager told me to ask', []],
  ])('hears in "%s" no role that is only spoken of', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles)
  })

  it.each([
    'what does my manager earn',
    'what does an imaging manager do',
    'is a manager well paid',
  ])('takes the manager of "%s" for the role', (text) => {
    expect(rolesIn(text)).toEqual(['diagnostic-imaging-manager'])
  })
})
