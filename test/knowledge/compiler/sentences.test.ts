import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../knowledge/compiler/source/split-sentences.ts'
import { compileText, factsOf, textsOf, statements } from './compile.ts'

const table = 'Job Title Median Salary Job Growth Education\nMason Lead $50,000 4% Diploma'

/** A small document: masons may become mason leads. */
function leadSection(text: string): readonly string[] {
  const { knowledge } = compileText(
    `Next Steps for Masons\n\nMasons lay bricks.\n\n${table}\nSite Manager $60,000 5% None\n\nMason Lead\n\n${text}\n`,
  )
  return knowledge.facts
    .filter(({ role, quote }) => role === 'mason-lead' && quote.section === 'Mason Lead')
    .map(({ topic, text: own }) => `${topic}: ${own}`)
}

describe('splitSentences', () => {
  const paragraph = { kind: 'paragraph', lines: [4, 5], section: '', headings: [] } as const

  it('does not split at abbreviations, figures and initials', () => {
    const text = 'The U.S. Bureau pays Dr. J. Ng $24.50 an hour. She is paid weekly.'
    expect(
      splitSentences({ ...paragraph, text }, statements.words).map((sentence) => sentence.text),
    ).toEqual(['The U.S. Bureau pays Dr. J. Ng $24.50 an hour.', 'She is paid weekly.'])
  })

  it('gives each sentence its own lines', () => {
    const text = 'One goes\non. Two.'
    expect(
      splitSentences({ ...paragraph, text }, statements.words).map(({ lines }) => lines),
    ).toEqual([
      [4, 5],
      [5, 5],
    ])
  })
})

describe('a sentence in the section of a role', () => {
  it.each([
    ['They cut stone.', 'duties: Mason leads cut stone.'],
    ['These professionals cut stone.', 'duties: Mason leads cut stone.'],
    ['Leads cut stone.', 'duties: Mason leads cut stone.'],
    [
      'The work of such workers is a mix of trades.',
      'overview: The work of mason leads is a mix of trades.',
    ],
    ['Most of them plan shifts.', 'duties: Most mason leads plan shifts.'],
    ['Their tasks vary.', "duties: Mason leads' tasks vary."],
    ['The exam takes four hours.', 'duration: For mason leads, the exam takes four hours.'],
    [
      'Candidates must pass an exam.',
      'certification: To become a mason lead, candidates must pass an exam.',
    ],
    ['A mason lead is a senior worker.', 'overview: A mason lead is a senior worker.'],
    ['They must be able to count.', 'skills: Mason leads must be able to count.'],
    ['They can specialize in arches.', 'specialties: Mason leads can specialize in arches.'],
    ['They travel a lot.', 'travel: Mason leads travel a lot.'],
    ['They often work overtime.', 'schedule: Mason leads often work overtime.'],
  ])('%s → %s', (sentence, fact) => {
    expect(leadSection(sentence)).toContainEqual(fact)
  })

  it('goes on with the candidate of the sentence before', () => {
    expect(
      leadSection('The candidate should earn a diploma. They must then pass an exam.'),
    ).toContain('certification: To become a mason lead, the candidate must then pass an exam.')
  })

  it('is about another role only where that is its subject', () => {
    const { knowledge } = compileText(
      `Next Steps for Masons\n\n${table}\nSite Manager $60,000 5% None\n\nMason Lead\n\n` +
        'They report to the site manager. Site managers plan the site.\n',
    )
    expect(textsOf(knowledge, 'mason-lead', 'duties')).toEqual([
      'Mason leads report to the site manager.',
    ])
    expect(textsOf(knowledge, 'site-manager', 'duties')).toEqual(['Site managers plan the site.'])
  })

  it('joins sentences that only lead over to the role', () => {
    expect(leadSection('Some masons like to lead. One option is a role as a mason lead.')).toEqual([
      'overview: Some masons like to lead. One option is a role as a mason lead.',
    ])
  })

  it('is left out, and reported, where it speaks of the text', () => {
    const { knowledge, doubts } = compileText(
      `Next Steps for Masons\n\n${table}\n\nMason Lead\n\nRead on to learn more. They cut stone.\n`,
    )
    expect(factsOf(knowledge, 'mason-lead', 'duties').map(({ text }) => text)).toEqual([
      'Mason leads cut stone.',
    ])
    expect(doubts).toContainEqual({
      kind: 'aside',
      line: 8,
      text: 'Read on to learn more.',
      what: 'left out, it speaks of the text itself',
    })
  })
})

describe('a document of headings alone', () => {
  it('takes headings that name a person for roles', () => {
    const { knowledge } = compileText(
      'Where Bakers Can Go\n\nBakers bake.\n\nHow to Become a Head Baker\n\nThey lead the night shift.\n\nPastry Chefs\n\nThey make cakes.\n\nOutlook\n\nBakers are in demand.\n',
    )
    expect(knowledge.roles.map(({ kind, name }) => [kind, name])).toEqual([
      ['advancement', 'Head Baker'],
      ['advancement', 'Pastry Chef'],
      ['base', 'Baker'],
    ])
    expect(textsOf(knowledge, 'pastry-chef', 'duties')).toEqual(['Pastry chefs make cakes.'])
  })
})
