import { describe, expect, it } from 'vitest'
import type { Money } from '../../../knowledge/knowledge.ts'
import { composeChecklistCard } from '../../../src/replies/answers/compose-checklist-card.ts'
import { composeComparisonCard } from '../../../src/replies/comparisons/compose-comparison-card.ts'
import { composeRoleCard } from '../../../src/replies/answers/compose-role-card.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { createSmallBackground, factId, roleId } from '../../support/talk/small-background.ts'

const { background: sonography } = loadTalk()
const [baker, brewer, miller] = ['baker', 'brewer', 'miller'].map(roleId)

function pay(low: number, per: Money['per'] = 'year'): Money {
  return { kind: 'money', low, high: low, currency: 'USD', per, year: 2020 }
}

const small = createSmallBackground([
  { role: 'baker', topic: 'salary', text: 'Bakers earn $400.', value: pay(400), line: 3 },
  { role: 'brewer', topic: 'salary', text: 'Brewers earn $900.', value: pay(900), line: 4 },
  { role: 'miller', topic: 'salary', text: 'Millers earn $9.', value: pay(9, 'hour') },
  { role: 'baker', topic: 'certification', text: 'Bakers pass an exam.', line: 7 },
  {
    role: 'baker',
    topic: 'education',
    text: 'Bakers hold a certificate.',
    value: { kind: 'education', level: 'certificate', fields: [] },
    line: 6,
  },
])

describe('composeRoleCard', () => {
  it('shows what a role takes and pays, with year, caveat and place', () => {
    const role = sonography.advancement.find(({ id }) => id === 'clinical-educator')

    expect(role && composeRoleCard(role, sonography)).toEqual({
      title: 'Clinical Educator at a glance',
      blocks: [
        {
          kind: 'rows',
          rows: [
            {
              label: 'Education',
              value: "A master's degree in sonography or health professions education",
            },
            { label: 'Salary', value: 'Median $73,896 in 2018' },
            {
              label: 'Job growth',
              value: '26% from 2016 to 2026 (postsecondary teachers, health specialties)',
            },
          ],
        },
      ],
      footnote:
        'From lines 14 and 32 of the document. (The document, from October 2019, names no source for its pay figures.)',
      caveat: '(The document, from October 2019, names no source for its pay figures.)',
    })
  })

  it('quotes the document where a fact has no value', () => {
    const [role] = small.advancement

    expect(role && composeRoleCard(role, small)?.blocks).toEqual([
      {
        kind: 'rows',
        rows: [
          { label: 'Education', value: 'A certificate' },
          { label: 'Certification', value: 'Bakers pass an exam.' },
          { label: 'Salary', value: '$400 in 2020' },
        ],
      },
    ])
  })

  it('gives no card for a role without facts', () => {
    const [role] = createSmallBackground([]).advancement

    expect(role && composeRoleCard(role, createSmallBackground([]))).toBeUndefined()
  })
})

describe('composeChecklistCard', () => {
  it('lists the steps in a word each, in order, and ticks off what is done', () => {
    const [role] = small.advancement

    expect(role && composeChecklistCard(role, [factId('baker', 'education')], small)).toEqual({
      title: 'Becoming a baker',
      subtitle: '1 of 2 steps done',
      blocks: [
        {
          kind: 'checklist',
          steps: [
            { text: 'Education: a certificate', state: 'done' },
            { text: 'Bakers pass an exam.', state: 'open' },
          ],
        },
      ],
      footnote: 'From lines 6–7 of the document.',
    })
  })

  it('gives no card for a single step', () => {
    const role = sonography.advancement.find(({ id }) => id === 'clinical-educator')

    expect(role && composeChecklistCard(role, [], sonography)).toBeUndefined()
  })
})

describe('composeComparisonCard', () => {
  it('draws one figure as bars, the highest first', () => {
    expect(composeComparisonCard(['salary'], ids(baker, brewer), small)).toEqual({
      title: 'Pay (2020)',
      blocks: [
        {
          kind: 'bars',
          chart: {
            title: 'Pay (2020)',
            bars: [
              { label: 'Brewer', amount: 900, value: '$900' },
              { label: 'Baker', amount: 400, value: '$400' },
            ],
          },
        },
      ],
      footnote: 'From lines 3–4 of the document.',
    })
  })

  it('never draws pay for an hour beside pay for a year', () => {
    expect(composeComparisonCard(['salary'], ids(baker, miller), small)?.blocks).toEqual([
      {
        kind: 'table',
        columns: ['Role', 'Salary'],
        rows: [
          ['Baker', '$400 in 2020'],
          ['Miller', '$9 an hour in 2020'],
        ],
      },
    ])
  })

  it('draws topic by topic, in tables narrow enough for a phone', () => {
    const all = sonography.advancement.map(({ id }) => id)

    const card = composeComparisonCard(['salary', 'outlook', 'education'], all, sonography)

    expect(card?.title).toBe('Salary, job growth, and education compared')
    expect(card?.subtitle).toBe(
      'Each growth figure is for the broader occupation the document names.',
    )
    expect(card?.blocks.map(({ kind }) => kind)).toEqual(['bars', 'bars', 'table'])
    expect(card?.blocks[2]).toEqual({
      kind: 'table',
      columns: ['Role', 'Education'],
      rows: [
        ['Echocardiographer', 'Not given'],
        ['PACS Administrator', 'Not given'],
        ['Clinical Educator', "A master's degree in sonography or health professions education"],
        ['Diagnostic Imaging Manager', "A bachelor's degree"],
      ],
    })
  })

  it('gives no card where there is nothing to set side by side', () => {
    expect(composeComparisonCard(['salary'], ids(baker), small)).toBeUndefined()
    expect(composeComparisonCard(['outlook'], ids(baker, brewer), small)).toBeUndefined()
  })
})

function ids<T>(...given: readonly (T | undefined)[]): readonly T[] {
  return given.filter((id) => id !== undefined)
}
