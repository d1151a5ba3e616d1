import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import type { Preferences } from '../../../src/answering/finding/preferences.ts'
import { rankRoles, type RankedRole } from '../../../src/answering/finding/rank-roles.ts'
import { createBackground } from '../../../src/replies/background.ts'
import { compileExample, compileReal } from '../../knowledge/compiler/compile.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { factId, roleId } from '../../support/talk/small-background.ts'

const { lexicon } = loadTalk()
const sonography = compileReal().knowledge
const coders = compileExample('next-steps-for-medical-coders.txt').knowledge
const nurses = compileExample('career-advancement-in-nursing.txt').knowledge

describe('rankRoles', () => {
  it('puts what a person enjoys before anything else that speaks for a role', () => {
    const ranked = rank(sonography, {
      likings: [{ role: roleId('clinical-educator') }],
      schooling: 'no degree',
      priorities: ['shortPath'],
    })

    expect(placesOf(ranked)).toEqual([
      '1 clinical-educator',
      '2 echocardiographer',
      '2 pacs-administrator',
      '4 diagnostic-imaging-manager',
    ])
  })

  it('gives each reason the facts it rests on', () => {
    const [first] = rank(sonography, {
      likings: [{ role: roleId('diagnostic-imaging-manager') }],
      schooling: "master's degree",
      priorities: ['salary'],
    })

    expect(first?.reasons).toEqual([
      {
        kind: 'liking',
        liking: { role: 'diagnostic-imaging-manager' },
        facts: ['diagnostic-imaging-manager/duties/1'],
      },
      {
        kind: 'schooling',
        asked: "bachelor's degree",
        facts: ['diagnostic-imaging-manager/education/1', 'diagnostic-imaging-manager/education/2'],
      },
      { kind: 'priority', priority: 'salary', facts: ['diagnostic-imaging-manager/salary/1'] },
    ])
  })

  it('takes the fact that her own words met', () => {
    const fact = factId('clinical-educator', 'skills')

    const [first] = rank(sonography, {
      likings: [{ role: roleId('clinical-educator'), words: 'strategies', fact }],
    })

    expect(first?.reasons.map(({ facts }) => facts)).toEqual([[fact]])
  })

  it('holds every role even where nothing was said', () => {
    const ranked = rank(sonography, {})

    expect(ranked.map(({ place }) => place)).toEqual([1, 1, 1, 1])
    expect(ranked.flatMap(({ reasons }) => reasons)).toEqual([])
  })

  it('lets the figures of what matters decide where reasons are even', () => {
    const ranked = rank(sonography, { priorities: ['salary'] })

    expect(placesOf(ranked)).toEqual([
      '1 diagnostic-imaging-manager',
      '2 clinical-educator',
      '3 pacs-administrator',
      '4 echocardiographer',
    ])
  })

  it('ranks a role without a figure last and gives it no reason', () => {
    const ranked = rank(coders, { priorities: ['outlook'] })

    expect(placesOf(ranked)).toEqual([
      '1 coding-manager',
      '2 coding-auditor',
      '3 cdi-specialist',
      '3 coding-trainer',
    ])
    expect(ranked.map(({ reasons }) => reasons.length)).toEqual([1, 0, 0, 0])
  })

  it('takes "no degree is required" for the shortest path and cites it', () => {
    const [first] = rank(coders, { priorities: ['shortPath'] })

    expect(first).toMatchObject({
      role: 'coding-trainer',
      reasons: [{ priority: 'shortPath', facts: ['coding-trainer/education/1'] }],
      missing: [],
    })
  })

  it('parts what her education meets from what it does not', () => {
    const manager = rank(sonography, { schooling: "bachelor's degree" }).find(
      ({ role }) => role === 'diagnostic-imaging-manager',
    )

    expect(manager).toMatchObject({
      met: ['diagnostic-imaging-manager/education/1', 'diagnostic-imaging-manager/education/2'],
      missing: [
        'diagnostic-imaging-manager/experience/1',
        'diagnostic-imaging-manager/experience/2',
      ],
    })
  })

  it('meets only as much as the document asks for at most', () => {
    const educator = rank(nurses, { schooling: "master's degree" }).find(
      ({ role }) => role === 'nurse-educator',
    )

    expect(educator).toMatchObject({
      reasons: [],
      met: ['nurse-educator/education/1'],
      missing: ['nurse-educator/education/2'],
    })
  })
})

function rank(knowledge: Knowledge, preferences: Preferences): readonly RankedRole[] {
  const { advancement, factsOn } = createBackground(knowledge, lexicon)
  return rankRoles(preferences, { advancement, factsOn })
}

function placesOf(ranked: readonly RankedRole[]): readonly string[] {
  return ranked.map(({ place, role }) => `${place} ${role}`)
}
