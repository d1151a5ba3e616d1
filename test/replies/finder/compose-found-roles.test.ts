import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import type { Preferences } from '../../../src/answering/finding/preferences.ts'
import { rankRoles } from '../../../src/answering/finding/rank-roles.ts'
import { createBackground } from '../../../src/replies/background.ts'
import { composeFoundRoles } from '../../../src/replies/finder/compose-found-roles.ts'
import type { Reply } from '../../../src/replies/reply.ts'
import { compileExample, compileReal } from '../../knowledge/compiler/compile.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { createSmallBackground, factId, roleId } from '../../support/talk/small-background.ts'

const { lexicon } = loadTalk()
const sonography = compileReal().knowledge
const nurses = compileExample('career-advancement-in-nursing.txt').knowledge
const coders = compileExample('next-steps-for-medical-coders.txt').knowledge

const teaching: Preferences = {
  likings: [{ role: roleId('clinical-educator'), fact: factId('clinical-educator', 'overview') }],
  schooling: "bachelor's degree",
  priorities: ['salary'],
}

describe('composeFoundRoles', () => {
  it('says the roles in order, each with its reasons and where they stand', () => {
    const { text } = compose(sonography, teaching)

    expect(text.split(/\n+/)).toEqual([
      'Going by what you told me, the clinical educator fits best.',
      '1. Clinical Educator: You enjoy educating future sonographers [1].',
      "2. Diagnostic Imaging Manager: It asks for no more than a bachelor's degree [2]. It has the highest median salary: $79,953 in 2018 [3].",
      '3. PACS Administrator: It asks for no degree [4].',
      '4. Echocardiographer: It asks for no degree [5].',
      "Still to do: Those who wish to become clinical educators should earn a minimum of a master's degree in sonography or in health professions education [6].",
      '(The document, from October 2019, names no source for its pay figures.)',
    ])
  })

  it('rests every reason on a quote of the document', () => {
    const { citations } = compose(sonography, teaching)

    expect(citations.map(({ quote }) => quote.section)).toEqual([
      'Career Growth Opportunities for Sonographers',
      'Diagnostic Imaging Manager',
      'Career Growth Opportunities for Sonographers',
      'Picture Archiving and Communication Systems Administrator',
      'Career Information',
      'Clinical Educator',
    ])
  })

  it('says back the words she used herself', () => {
    const { text } = compose(sonography, {
      likings: [{ role: roleId('clinical-educator'), words: 'being with students' }],
    })

    expect(text).toContain(
      'You mentioned "being with students". Clinical educators instruct students in their particular field of expertise [1].',
    )
  })

  it('says a tie as one', () => {
    const { text } = compose(sonography, { schooling: 'no degree' })

    expect(text).toContain(
      'The echocardiographer and the PACS administrator come out even on what you told me.',
    )
    expect(text).toContain('2. PACS Administrator (even with the one before):')
  })

  it('names whom a growth figure is really for', () => {
    const { text } = compose(sonography, { priorities: ['outlook'] })

    expect(text).toContain(
      'It has the highest job growth: 26% from 2016 to 2026, a figure for postsecondary teachers, health specialties [1].',
    )
  })

  it('says of the shortest path what it asks for', () => {
    const { text } = compose(coders, { priorities: ['shortPath'] })

    expect(text).toContain('1. Coding Trainer: No role asks for less: no degree [1].')
    expect(text).not.toContain('Still to do')
  })

  it('claims nothing where nothing was told', () => {
    const { text, suggestions } = compose(sonography, {})

    expect(text).toBe(
      "You skipped every question, so I can't put one role before another. Which one would you like to look at?",
    )
    expect(suggestions.map(({ label }) => label)).toEqual([
      'Echocardiographer',
      'PACS Administrator',
      'Clinical Educator',
      'Diagnostic Imaging Manager',
      'Change an answer',
      'Start over',
      'Done',
    ])
  })

  it('owns up to it where all roles ask for more education', () => {
    expect(compose(nurses, { schooling: 'no degree' }).text).toBe(
      'Every role asks for more education than you named.',
    )
  })

  it('says of nothing but pay no word on education, even where pay decides nothing', () => {
    const background = createSmallBackground([
      { role: 'baker', topic: 'duties', text: 'Bakers bake.', line: 1 },
    ])
    const { advancement, factsOn } = background
    const ranked = rankRoles({ priorities: ['salary'] }, { advancement, factsOn })

    expect(composeFoundRoles(ranked, { priorities: ['salary'] }, background).text).toBe(
      'Nothing you told me puts one role before another.',
    )
  })

  it('stays short for every mix of answers', () => {
    const roles = createBackground(sonography, lexicon).advancement
    const texts = roles.flatMap(({ id: role }) =>
      (['no degree', "bachelor's degree", "master's degree"] as const).flatMap((schooling) =>
        (['salary', 'outlook', 'shortPath'] as const).map(
          (priority) =>
            compose(sonography, { likings: [{ role }], schooling, priorities: [priority] }).text,
        ),
      ),
    )

    expect(texts.filter((text) => text.replaceAll(/ ?\[\d+\]/g, '').length > 700)).toEqual([])
    expect(texts).toHaveLength(36)
  })
})

describe('the card of found roles', () => {
  it('shows what she told and, role by role, why and which steps are left', () => {
    const { card } = compose(sonography, teaching)

    expect(card?.subtitle).toBe(
      "You told me: educating future sonographers; a bachelor's degree; pay",
    )
    expect(card?.footnote).toBe(
      'From lines 9, 13–15, 28, 32, and 36 of the document. (The document, from October 2019, names no source for its pay figures.)',
    )
    expect(card?.blocks.slice(0, 6)).toEqual([
      { kind: 'heading', text: '1. Clinical Educator' },
      {
        kind: 'rows',
        rows: [
          {
            label: 'You enjoy',
            value: 'Sonographers might educate future sonographers as a clinical educator.',
          },
          { label: 'Salary', value: '$73,896 in 2018' },
        ],
      },
      {
        kind: 'checklist',
        steps: [
          {
            text: "Those who wish to become clinical educators should earn a minimum of a master's degree in sonography or in health professions education.",
            state: 'open',
          },
        ],
      },
      { kind: 'heading', text: '2. Diagnostic Imaging Manager' },
      { kind: 'rows', rows: [{ label: 'Salary', value: '$79,953 in 2018' }] },
      {
        kind: 'checklist',
        steps: [
          {
            text: "Diagnostic imaging managers typically will hold a bachelor's degree.",
            state: 'done',
          },
          {
            text: 'Diagnostic imaging managers typically will have experience in the sonography field.',
            state: 'open',
          },
        ],
      },
    ])
  })
})

function compose(knowledge: Knowledge, preferences: Preferences): Reply {
  const background = createBackground(knowledge, lexicon)
  const { advancement, factsOn } = background
  const ranked = rankRoles(preferences, { advancement, factsOn })
  return composeFoundRoles(ranked, preferences, background)
}
