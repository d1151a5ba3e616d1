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

  it.each([
    'our Kev reckons he can walk into PACS',
    "it's Dee from the late shift, how do educators grade",
    'hi, this is Wei, salary for a PACS admin?',
    'my cousin Priya says echo pays well, how much is it',
    'kev from days wants to know the pay of a PACS admin',
  ])('takes nobody who is named in "%s" for a subject', (text) => {
    const foreign = read(text, model).asks.flatMap((ask) => ask.foreign.map(({ word }) => word))
    expect(foreign).toEqual(expect.not.arrayContaining(['kev', 'dee', 'wei', 'priya']))
    expect(foreign).not.toContain('shift')
  })

  it.each([
    ['what is the pay at Kaiser for an imaging manager', 'kaiser'],
    ['PACS admin salary at Carter hospital', 'carter'],
    ['does Emory pay more for PACS admins', 'emory'],
    ['what do echo techs make in Georgia', 'georgia'],
    ['I am Canadian, what do echo techs earn', 'canadian'],
  ])('keeps in "%s" the place, the employer or the people', (text, word) => {
    const foreign = read(text, model).asks.flatMap((ask) => ask.foreign.map((token) => token.word))
    expect(foreign).toContain(word)
  })

  it.each([
    'who looks after that, we had a nurse looking up charts last month',
    'my wrist is shot, doc says no more scanning. which certs does PACS want',
    'do PACS admins still talk to doctors and nurses',
  ])('hears in "%s" of no other occupation', (text) => {
    expect(read(text, model).occupation).toBeUndefined()
  })

  it.each([
    ['we need a nurse, what does one earn', 'nurse'],
    ['do you have a nurse role', 'nurse'],
    ['is a PACS admin paid more than a nurse', 'nurse'],
  ])('hears in "%s" of the occupation that is asked about', (text, occupation) => {
    expect(read(text, model).occupation).toBe(occupation)
  })

  it.each([
    ["my coworker got promoted, what's the growth on that position", ['outlook']],
    [
      'two kids, a mortgage, and my boss just retired, which degree do managers hold',
      ['education'],
    ],
    [
      'my boss wants me to get a certification, which ones does PACS need',
      ['certification', 'roles'],
    ],
  ])('asks in "%s" only for what the question asks', (text, topics) => {
    expect(read(text, model).asks.flatMap((ask) => ask.topics)).toEqual(topics)
  })
})
