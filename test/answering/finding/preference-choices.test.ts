import { describe, expect, it } from 'vitest'
import {
  priorityChoices,
  schoolingChoices,
} from '../../../src/answering/finding/preference-choices.ts'
import type { Ranking } from '../../../src/answering/finding/rank-roles.ts'
import { createBackground } from '../../../src/replies/background.ts'
import { compileExample, compileReal, compileText } from '../../knowledge/compiler/compile.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { lexicon } = loadTalk()

describe('schoolingChoices', () => {
  it('offers no degree and the levels that the roles ask for', () => {
    const ranking = rankingOf(compileReal().knowledge)

    expect(schoolingChoices(ranking)).toEqual(['no degree', "bachelor's degree", "master's degree"])
  })

  it('begins with a high school diploma where a role asks for one', () => {
    const ranking = rankingOf(compileExample('where-a-warehouse-associate-can-go.md').knowledge)

    expect(schoolingChoices(ranking)).toEqual([
      'high school diploma',
      "associate's degree",
      "bachelor's degree",
    ])
  })

  it('offers nothing where the document says nothing of education', () => {
    expect(schoolingChoices(rankingOf(silent))).toEqual([])
  })
})

describe('priorityChoices', () => {
  it('offers what the document tells roles apart by', () => {
    const ranking = rankingOf(compileReal().knowledge)

    expect(priorityChoices(ranking)).toEqual(['salary', 'outlook', 'shortPath'])
  })

  it('offers nothing where the document tells no roles apart', () => {
    expect(priorityChoices(rankingOf(silent))).toEqual([])
  })
})

/** A document that names two roles and says nothing of what they take or give. */
const silent = compileText(`Career Advancement for Bakers

Bakers bake bread. They could run a shop as a shop manager or teach others as a baking teacher.

Shop Manager

Shop managers greet customers.

Baking Teacher

Baking teachers explain dough.
`).knowledge

function rankingOf(knowledge: Parameters<typeof createBackground>[0]): Ranking {
  const { advancement, factsOn } = createBackground(knowledge, lexicon)
  return { advancement, factsOn }
}
