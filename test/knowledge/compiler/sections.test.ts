import { describe, expect, it } from 'vitest'
import { compileText } from './compile.ts'

const guide = `# Moving Up from Carpentry

*Published October 9, 2024 · 7 min read*

Half of all carpenters want more. Here are two ways.

- **Most pay:** site inspector

## 1. Mason Lead

### What you would do

Mason leads plan **the shifts** of a site. Some builders use the title wall foreman for the same job.

### What you need

1. A high school diploma.
2. Three years of experience on a site.

Most builders want a certificate; they accept the Certified Mason Lead (CML) certificate.

## Option 2: Site Inspector

**Job growth:** 6% (2022-2032)
**Required experience:** Five years

### What you need

No certification is required. A degree in building is asked for by most towns.

### What you would get

The pay is $60,000 a year.

## Side by side

| | Schooling | Credential | Mascot | Pay |
| :-- | :-- | :-- | :-- | --: |
| Mason lead | High school diploma | CML | Trowel | $50,000 |
| Site inspector | Bachelor's degree | none | Level | $60,000 |

## Before you go

Find a mentor. Most are glad to help.

## Sources

1. Bureau of Walls, *Wages of Masons*, May 2023.
`

const { knowledge, doubts } = compileText(guide)

const textsOf = (role: string, topic: string): readonly string[] =>
  knowledge.facts
    .filter((fact) => fact.role === role && fact.topic === topic)
    .map(({ text }) => text)

describe('a guide in sections of sections', () => {
  it('starts from the people of its field', () => {
    expect(knowledge.roles.find(({ kind }) => kind === 'base')?.name).toBe('Carpenter')
  })

  it('gives what stands under a smaller heading to the role of the greater one', () => {
    expect(textsOf('mason-lead', 'experience')).toEqual([
      'For mason leads, three years of experience on a site.',
    ])
    expect(textsOf('site-inspector', 'salary')).toContain(
      'For site inspectors, the pay is $60,000 a year.',
    )
  })

  it('reads numbers of a list and emphasis as no words', () => {
    expect(knowledge.facts.filter(({ text }) => /^\W*$|\*|, $/.test(text))).toEqual([])
    expect(textsOf('mason-lead', 'duties')).toContain('Mason leads plan the shifts of a site.')
  })

  it('learns another name where the text gives one', () => {
    expect(knowledge.roles.find(({ id }) => id === 'mason-lead')?.aliases).toContain('wall foreman')
  })

  it('takes others for nobody of the role', () => {
    expect(textsOf('mason-lead', 'certification')).toContainEqual(
      expect.stringContaining('; they accept'),
    )
  })

  it('knows that nothing is asked for', () => {
    const values = knowledge.facts
      .filter(({ role, topic }) => role === 'site-inspector' && topic === 'certification')
      .map(({ value }) => value?.kind)

    expect(values).toEqual(['nothing', 'nothing'])
  })

  it('knows a column of schooling', () => {
    expect(textsOf('site-inspector', 'education')).toContain(
      'A bachelor\'s degree is listed for site inspectors under "Schooling".',
    )
  })

  it('reads lines with a label like cells of a table', () => {
    expect(textsOf('site-inspector', 'outlook')).toEqual([
      'The job growth given for site inspectors is 6% from 2022 to 2032.',
    ])
    expect(textsOf('site-inspector', 'experience')).toEqual([
      'Five years are listed for site inspectors under "Required experience".',
    ])
  })

  it('says which column it could not read', () => {
    expect(doubts).toContainEqual(
      expect.objectContaining({
        text: 'Mascot',
        what: expect.stringContaining('column') as string,
      }),
    )
  })

  it('takes the date from a line that says more', () => {
    expect(knowledge.source.date).toBe('2024-10-09')
  })

  it('makes no facts of fragments, advice and sources, and says so', () => {
    const said = knowledge.facts.map(({ text }) => text).join('\n')
    const left = doubts.map(({ text, what }) => `${what}: ${text}`).join('\n')

    for (const text of ['Most pay', 'Find a mentor', 'Bureau of Walls']) {
      expect(said).not.toContain(text)
      expect(left).toMatch(new RegExp(`left out, .*${text}`))
    }
  })
})

describe('a sentence about several roles', () => {
  it.each([
    'Two of them, the lead and the inspector, ask for no degree.',
    'The others ask for one.',
  ])('is no fact of one: "%s"', (text) => {
    const table =
      'Job Title Median Salary Job Growth\nMason Lead $50,000 4%\nSite Manager $60,000 5%'
    const read = compileText(`Steps for Masons\n\nMasons lay bricks. ${text}\n\n${table}\n`)

    expect(read.knowledge.facts.map((fact) => fact.text).join('\n')).not.toContain(text.slice(12))
    expect(read.doubts).toContainEqual(expect.objectContaining({ text }))
  })
})

describe('a list of numbered roles', () => {
  const { knowledge: listed } = compileText(`2 Career Paths for Kennel Workers
Updated July 18, 2024

Kennel workers feed dogs.

Career paths
Here are jobs that kennel workers may consider:

1. Kennel Manager
National average salary: $58,392 per year
Primary duties: A kennel manager runs a kennel. They complete a course, and must hold a license.

2. Dog Trainer
National average salary: $49,250 per year
Primary duties: A dog trainer teaches dogs. Certification is optional: the League of Trainers offers one.
`)
  const said = (role: string): readonly string[] =>
    listed.facts.filter((fact) => fact.role === role).map(({ topic, text }) => `${topic}: ${text}`)

  it('takes each number with a name for a heading', () => {
    expect(listed.roles.map(({ name }) => name)).toEqual([
      'Kennel Manager',
      'Dog Trainer',
      'Kennel Worker',
    ])
  })

  it('reads labels and what stands behind them', () => {
    expect(said('kennel-manager')).toEqual([
      'duties: A kennel manager runs a kennel.',
      'education: Kennel managers complete a course.',
      'salary: The average salary of a kennel manager is $58,392.',
      'licensing: Kennel managers must hold a license.',
    ])
  })

  it('leaves a colon in a sentence alone', () => {
    expect(said('dog-trainer')).toContain(
      'certification: For dog trainers, certification is optional: the League of Trainers offers one.',
    )
  })
})
