import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../knowledge/compiler/formats/read-markdown.ts'
import { compileText, factsOf, textsOf } from './compile.ts'

describe('a page with its menu above the title, numbered names and a table of ends', () => {
  const { knowledge } = compileText(
    'My Harbor | Library | Apply | Give\nHarbor College\nHome > Programs > Careers\n\n' +
      'From Tender to Foreman\n\nLast updated: March 2024. Share: Mail\n\n' +
      'Nobody leaves school a crane driver. You start by holding a rope. Our contractors say they hire.\n\n' +
      '## 1. Deck tender\n\nA deck tender stays on deck. You mind the ropes.\n\n' +
      '## 2. Crane / hoist driver\n\nCrane and hoist drivers load ships.\n' +
      'You must hold a permit, and you need a first-aid certificate.\n\n' +
      '## 3. Foreman\n\n**Papers.** A port license is asked for.\n\n' +
      '## What is true of all three\n\n- must be 18 or older;\n- A background check is done.\n\n' +
      '## Pay\n\n| Position | Low | Middle | High |\n|---|---|---|---|\n' +
      '| Crane and hoist driver | $46,500 | $58,700 | $79,000 |\n| Foreman | $52,000 | $71,300 | $98,400 |\n',
  )

  it('has its title and date, and the names of all its rungs, and starts from none', () => {
    expect(knowledge.source).toMatchObject({ title: 'From Tender to Foreman', date: '2024-03' })
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual([
      'advancement Crane and hoist driver',
      'advancement Deck tender',
      'advancement Foreman',
    ])
  })

  it('gives pay its middle and its ends', () => {
    expect(textsOf(knowledge, 'foreman', 'salary')).toEqual([
      'The middle salary of a foreman is $71,300.',
      'For foremen, the table gives $52,000 under "Low" and $98,400 under "High".',
    ])
  })

  it('keeps what is true of all, below a heading that says so', () => {
    expect(
      knowledge.facts.filter(({ role }) => role === undefined).map(({ text }) => text),
    ).toEqual(
      expect.arrayContaining([
        'What is true of all three: must be 18 or older.',
        'What is true of all three: A background check is done.',
      ]),
    )
  })

  it('gives nothing to a role that is only spoken of before the first', () => {
    const early = knowledge.facts.filter(({ quote }) => quote.lines[0] < 11 && quote.lines[0] > 7)
    expect(early.filter(({ role }) => role !== undefined)).toEqual([])
  })

  it('cuts a sentence with two subjects in two whole ones', () => {
    const said = factsOf(knowledge, 'crane-and-hoist-driver', 'certification')
    expect(said.map(({ text }) => text)).toEqual([
      'For crane and hoist drivers, you need a first-aid certificate.',
    ])
  })

  it('takes a bold word with a stop for a label', () => {
    expect(textsOf(knowledge, 'foreman', 'licensing')).toEqual([
      'Listed for foremen under "Papers": A port license is asked for.',
    ])
  })
})

describe('a heading with an anchor', () => {
  it('is read without it', () => {
    const { text } = readMarkdown(Buffer.from('# Jobs\n\n## 1. Crane Driver {#1}\n\n> Loads.\n'))
    expect(text).toBe('# Jobs\n\n## 1. Crane Driver\n\nLoads.\n')
  })
})
