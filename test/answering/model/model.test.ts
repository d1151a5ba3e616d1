import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { createModel } from '../../../src/answering/model/model.ts'
import { smallTalkKinds, commandIds } from '../../../knowledge/cue-groups.ts'
import { bakery, createKnowledge, lexicon, model, roleId } from '../bakery.ts'

describe('createModel', () => {
  it('tells the roles one can advance to from the base one', () => {
    expect(model.advancement.map(({ id }) => id)).toEqual([
      'pastry-chef',
      'bakery-manager',
      'baking-instructor',
      'miller',
    ])
    expect(model.base?.id).toBe('baker')
  })

  it('does without a base role, without facts and without roles', () => {
    const empty = createModel(createKnowledge([], []), lexicon)

    expect(empty.base).toBeUndefined()
    expect(empty.advancement).toEqual([])
    expect(empty.factsOn(roleId('baker'), 'salary')).toEqual([])
  })

  it('finds the facts of a role, and of the source', () => {
    expect(model.factsOn(roleId('miller'), 'salary').map(({ id }) => id)).toEqual([
      'miller/salary/1',
    ])
    expect(model.factsOn(undefined, 'sourceDate')).toHaveLength(1)
    expect(model.allFactsOf(roleId('bakery-manager'))).toHaveLength(5)
    expect(model.allFactsOf(undefined)).toHaveLength(1)
    expect(model.allFactsOf(roleId('constructor'))).toEqual([])
  })

  it('knows words of careers, whatever the document', () => {
    expect(['salary', 'zebra', 'constructor'].map(model.isCareerWord)).toEqual([true, false, false])
  })

  it('repairs words of the document before those of the lexicon', () => {
    const { correct } = createModel(loadKnowledge('knowledge/knowledge.json'), lexicon)

    expect(correct(['sonografy']).words).toEqual([{ word: 'sonography', parts: 1 }])
    expect(model.correct(['pastri']).words).toEqual([{ word: 'pastry', parts: 1 }])
  })

  it('finds cues of every kind', () => {
    const labels = ['salary', 'highest', 'hello', 'help', 'overdose'].flatMap((word) =>
      model.findCues([[word]]).map(({ label }) => label.kind),
    )

    expect(new Set(labels)).toEqual(
      new Set(['topic', 'comparison', 'smallTalk', 'command', 'medicalAdvice']),
    )
  })
})

describe('the lexicon', () => {
  it('groups comparing cues exactly as answering reads them', () => {
    expect(Object.keys(lexicon.comparisons).toSorted()).toEqual(
      'above below difference except having highest lacking lowest ranking versus'.split(' '),
    )
  })

  it('has words for every kind of small talk and every command', () => {
    expect(Object.keys(lexicon.smallTalk).toSorted()).toEqual([...smallTalkKinds].toSorted())
    expect(Object.keys(lexicon.commands).toSorted()).toEqual([...commandIds].toSorted())
  })

  it('knows nothing of the document it is used with', () => {
    const names = loadKnowledge('knowledge/knowledge.json')
      .roles.flatMap(({ name, shortName }) => [name, shortName])
      .map((name) => name.toLowerCase())
    const cues = Object.values(lexicon.topics).flatMap(({ asks }) => asks)

    expect(cues.filter((cue) => names.some((name) => cue.includes(name)))).toEqual([])
    expect(bakery.roles.some(({ name }) => cues.includes(name.toLowerCase()))).toBe(false)
  })
})
