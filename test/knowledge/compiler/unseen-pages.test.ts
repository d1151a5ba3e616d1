import { describe, expect, it } from 'vitest'
import { compileText, factsOf, textsOf } from './compile.ts'

describe('amounts in words', () => {
  const { knowledge } = compileText(
    '# Jobs in the Cold\n\n## 1. Plant operator\n\n' +
      'Plants pay operators twenty-two to twenty-seven dollars an hour. The sites hold ten thousand pounds of ice.\n\n' +
      '## 2. Yard mechanic\n\n**Pay.** A mechanic can see seventy-eight thousand a year.\n\n' +
      '**Demand.** Openings will grow nine percent between 2022 and 2032.\n\n' +
      '## 3. Lock engineer\n\nEngineers earn thirty-nine thousand pounds a year.\n\n' +
      '## 4. Site inspector\n\n| | |\n|---|---|\n| Median pay | sixty-one thousand dollars |\n| Outlook | twelve percent growth, 2022 to 2032 |\n',
  )

  it('are the pay of their role, in the words of the document', () => {
    expect(factsOf(knowledge, 'plant-operator', 'salary')).toMatchObject([
      {
        text: 'For plant operators, plants pay operators twenty-two to twenty-seven dollars an hour.',
        value: { low: 22, high: 27, per: 'hour', currency: 'USD' },
      },
    ])
    expect(factsOf(knowledge, 'yard-mechanic', 'salary')[0]?.value).toMatchObject({ low: 78_000 })
    expect(factsOf(knowledge, 'lock-engineer', 'salary')[0]?.value).toMatchObject({
      low: 39_000,
      currency: 'GBP',
    })
    expect(textsOf(knowledge, 'site-inspector', 'salary')).toEqual([
      'The median salary of a site inspector is $61,000.',
    ])
  })

  it('are growth, with its years', () => {
    const years = { from: 2022, to: 2032 }
    expect(factsOf(knowledge, 'yard-mechanic', 'outlook')[0]?.value).toMatchObject({
      percent: 9,
      ...years,
    })
    expect(factsOf(knowledge, 'site-inspector', 'outlook')[0]?.value).toMatchObject({
      percent: 12,
      ...years,
    })
  })
})

describe('a table with the roles in its head', () => {
  const { knowledge, doubts } = compileText(
    '# The Ladder\n\n## Two jobs\n\n' +
      '| | Level III Specialist | Program Manager |\n|---|---|---|\n' +
      '| What they do | Write the procedures | Run the department |\n' +
      '| Median pay | $97,200 | $118,600 |\n| Growth, 2023-2033 | 7% | not tracked by the state |\n' +
      '| Credential | Level III exam | None required |\n\n' +
      '## Hall Inspector\n\nHall inspectors review drawings.\n',
  )

  it('gives each role the cells below it', () => {
    expect(knowledge.roles.map(({ name }) => name).toSorted()).toEqual([
      'Hall Inspector',
      'Level III Specialist',
      'Program Manager',
    ])
    expect(textsOf(knowledge, 'program-manager', 'salary')).toEqual([
      'The median salary of a program manager is $118,600.',
    ])
    expect(factsOf(knowledge, 'level-iii-specialist', 'outlook')[0]?.value).toMatchObject({
      percent: 7,
      from: 2023,
      to: 2033,
    })
    expect(factsOf(knowledge, 'program-manager', 'certification')[0]?.value).toEqual({
      kind: 'nothing',
    })
    expect(doubts).toEqual([])
  })

  it('tells that growth is not known as the silence of the document', () => {
    expect(textsOf(knowledge, 'program-manager', 'outlook')).toEqual([
      'The document doesn\'t say how jobs are expected to grow for program managers: "not tracked by the state"',
    ])
  })
})

describe('an item of a list with an amount in it', () => {
  const { knowledge } = compileText(
    '# Jobs with Locks\n\n## 1. Master locksmith\n\nA master opens what will not open. Masters earn £39,000 a year. Prospects? We expect 2% more posts.\n\n' +
      '## 2. Vault engineer\n\n- The certificate in vaults (level 4), usually taken over 18 months\n' +
      '- Insurers ask for a bond of £50,000, which the employer arranges\n',
  )

  it('is neither a table nor a role', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Master locksmith', 'Vault engineer'])
  })

  it('leaves a master without a degree, and lets him be the subject', () => {
    expect(textsOf(knowledge, 'master-locksmith', 'education')).toEqual([])
    expect(textsOf(knowledge, 'master-locksmith', 'duties')).toHaveLength(1)
    expect(factsOf(knowledge, 'master-locksmith', 'outlook')[0]?.value).toMatchObject({
      percent: 2,
    })
  })
})

describe('what a page says around its facts', () => {
  const { knowledge } = compileText(
    'Jobs on the Shore\n\nAT A GLANCE\n\nJob\tPay\nRigger\t$26.25 an hour\nYard Foreman\t$71,400 a year\n\n' +
      'RIGGER\nMasts, standing rigging, furlers, and the splicing bench in winter. Sometimes advertised as "mast hand".\n' +
      'The shed is warm (resin likes 72 degrees).\nGetting in: Two routes. Either finish our course or serve 4,000 hours. Both count.\n\n' +
      'YARD FOREMAN\nForemen hire and schedule the crew. We are often asked about tips.\n\n' +
      'What goes for everybody\n* Every yard does a drug test.\n* (Riggers are excused.)\n\n' +
      'Questions? Shore desk, Alder Hall 114, or shore@harbor.example\nRelated: Sail course | Summer camp | Fees\n(c) Harbor College. Privacy | Jobs\n',
  )
  const said = knowledge.facts.map(({ text }) => text).join('\n')

  it('tells a list below the name of a role, and its other names, as they stand', () => {
    expect(textsOf(knowledge, 'rigger', 'overview')).toEqual([
      'The document says of riggers: "Masts, standing rigging, furlers, and the splicing bench in winter."',
      'The document says of riggers: "Sometimes advertised as "mast hand"."',
    ])
  })

  it('tells whom to ask, and nothing of the foot of the page', () => {
    expect(textsOf(knowledge, undefined, 'application')).toEqual([
      'For questions: Shore desk, Alder Hall 114, or shore@harbor.example.',
    ])
    expect(said).not.toMatch(/Sail course|Privacy/)
  })

  it('makes no fact of what only counts, of warmth, of brackets, or of those who wrote it', () => {
    expect(said).not.toMatch(/Two routes|asked about tips|are excused/)
    expect(textsOf(knowledge, 'rigger', 'education').join()).not.toContain('72 degrees')
    expect(textsOf(knowledge, 'rigger', 'education').join()).toContain('Both count.')
  })
})
