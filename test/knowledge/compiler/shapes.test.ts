import { describe, expect, it } from 'vitest'
import { compileExample, compileText, factsOf, textsOf } from './compile.ts'

describe('a falling growth behind a salary', () => {
  const { knowledge } = compileExample('bank-tellers.txt')

  it('is no end of a range of pay', () => {
    expect(factsOf(knowledge, 'mail-desk-lead', 'salary')).toMatchObject([
      {
        text: 'The median salary of a mail desk lead was $52,310 in 2022.',
        value: { low: 52_310, high: 52_310, per: 'year', statistic: 'median', year: 2022 },
        quote: { lines: [11, 11] },
      },
    ])
    expect(factsOf(knowledge, 'mail-desk-lead', 'outlook').map(({ value }) => value)).toEqual([
      { kind: 'growth', percent: -9, from: 2021, to: 2031, occupation: 'mail clerks' },
    ])
  })

  it('leaves the other rows as they were', () => {
    const figures = ['loan-officer', 'branch-manager'].flatMap((role) =>
      ['salary', 'outlook'].flatMap((topic) => textsOf(knowledge, role, topic)),
    )
    expect(figures).toEqual([
      'The median salary of a loan officer was $65,740 in 2022.',
      'The job growth given for loan officers is 4% from 2021 to 2031.',
      'The median salary of a branch manager was $131,710 in 2022.',
      'The job growth given for branch managers is 17% from 2021 to 2031; the figure is for financial managers.',
    ])
  })
})

describe('a table whose cells have currencies, ranges, gaps and notes', () => {
  const { knowledge, doubts } = compileExample('librarians.txt')

  it('ends the name of a role where its figures begin', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Archive Lead',
      'advancement Branch Head',
      'advancement Digital Services Coordinator',
      "advancement Children's Services Head",
      'advancement Library Director',
      'advancement Outreach Trainer',
      'base Librarian',
    ])
  })

  it('tells pay in its currency, its range and its time', () => {
    const pay = knowledge.roles.flatMap(({ id }) => textsOf(knowledge, id, 'salary').slice(0, 1))
    expect(pay).toEqual([
      'The average salary of an archive lead is £32,000.',
      'The average salary of a branch head is between $45,000 and $60,000.',
      'The average pay of a digital services coordinator is $28.50 an hour.',
      "The average salary of a children's services head is $51,000.",
      'The average salary of a library director is $98,400 or more.',
    ])
    expect(factsOf(knowledge, 'archive-lead', 'salary')[0]?.value).toMatchObject({
      low: 32_000,
      currency: 'GBP',
      per: 'year',
    })
    expect(
      factsOf(knowledge, 'library-director', 'salary').map(({ value }) => value),
    ).toMatchObject([
      { low: 98_400, orMore: true },
      { low: 90_000, high: 120_000 },
    ])
  })

  it('tells growth as one fact, in words or as a range, and none where there is no data', () => {
    const growth = (role: string) => factsOf(knowledge, role, 'outlook').map(({ value }) => value)
    const years = { kind: 'growth', from: 2022, to: 2032 }
    expect(growth('archive-lead')).toEqual([{ ...years, percent: 2.5 }])
    expect(growth('branch-head')).toEqual([{ ...years, percent: 0 }])
    expect(growth('digital-services-coordinator')).toEqual([{ ...years, percent: 8, upTo: 10 }])
    expect(growth('children-s-services-head')).toEqual([])
    expect(growth('library-director')).toEqual([
      { ...years, percent: -2, occupation: 'chief executives' },
    ])
    expect(growth('outreach-trainer')).toEqual([
      { ...years, percent: 4 },
      { kind: 'growth', percent: -3 },
    ])
  })

  it('tells apart what is asked for, what is preferred, and that nothing is', () => {
    const asked = (role: string, topic: string) =>
      factsOf(knowledge, role, topic).map(({ text, value }) => [text, value?.kind])
    expect(asked('children-s-services-head', 'education')).toEqual([
      [
        'A master\'s degree is listed for children\'s services heads under "Requirements".',
        'education',
      ],
    ])
    expect(asked('children-s-services-head', 'certification')).toEqual([
      [
        'A first-aid certificate is listed as preferred for children\'s services heads under "Requirements".',
        'preferred',
      ],
    ])
    expect(asked('outreach-trainer', 'requirements')).toEqual([
      ['Under "Requirements", the table says "None" for outreach trainers.', 'nothing'],
    ])
    expect(asked('outreach-trainer', 'education')).toEqual([
      ['Unlike directors, outreach trainers do not need a degree.', 'nothing'],
    ])
  })

  it('keeps a list together that leads to one role', () => {
    expect(textsOf(knowledge, 'library-director', 'overview')).toEqual([
      'Librarians may take charge of staff, stock, and budgets as a library director.',
    ])
  })

  it('leaves nothing out', () => {
    expect(doubts.filter(({ what }) => what.startsWith('left out'))).toEqual([])
  })
})

describe('a row with two figures below one head, or in a currency that is not known', () => {
  const { knowledge, doubts } = compileText(
    'Next Steps for Florists\n\nJob Title Median Salary Job Growth Requirements\n' +
      'Shop Manager $40,000 $52,000 3% Diploma\nHead Florist R$90,000 2% None\n',
  )

  it('leaves the figures out, keeps the rest, and says so', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual([
      'Shop Manager',
      'Head Florist',
      'Florist',
    ])
    expect(knowledge.facts.filter(({ topic }) => topic === 'salary')).toEqual([])
    expect(knowledge.facts.filter(({ topic }) => topic === 'outlook')).toHaveLength(2)
    expect(doubts.map(({ line, text }) => [line, text])).toEqual([
      [4, '$40,000'],
      [4, '$52,000'],
      [5, 'R$90,000'],
    ])
  })
})

describe('roles in numbered items', () => {
  const { knowledge } = compileExample('nurses.txt')

  it('are roles with a section of their own', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Licensed Practical Nurse',
      'advancement Nurse Practitioner',
      'advancement Nurse Educator',
      'base Nurse',
    ])
    expect(factsOf(knowledge, 'licensed-practical-nurse', 'duties')[0]?.quote).toEqual({
      text: 'A licensed practical nurse (LPN) takes vital signs and feeds patients.',
      lines: [7, 7],
      section: 'Licensed Practical Nurse',
    })
  })

  it('have the facts of their item, and no others', () => {
    const told = knowledge.facts.filter(({ role }) => role !== undefined)
    expect(told.map(({ id, text }) => `${id}: ${text}`)).toEqual([
      'licensed-practical-nurse/duties/1: A licensed practical nurse (LPN) takes vital signs and feeds patients.',
      'licensed-practical-nurse/duties/2: Licensed practical nurses follow the orders of registered nurses and physicians.',
      'licensed-practical-nurse/salary/1: For licensed practical nurses, the median pay was $54,620 in 2022.',
      'nurse-practitioner/duties/1: Nurse practitioners (NPs) examine patients, diagnose illnesses, and write prescriptions.',
      'nurse-practitioner/education/1: A nurse practitioner must hold a graduate degree.',
      'nurse-educator/duties/1: Nurse educators teach students at the bedside and in the classroom.',
      "nurse-educator/education/1: Nurse educators usually have a master's degree.",
      'nurse/roles/1: Some well-known nursing careers are the licensed practical nurse, the nurse educator and the nurse practitioner.',
    ])
    expect(factsOf(knowledge, 'licensed-practical-nurse', 'salary')[0]?.value).toMatchObject({
      low: 54_620,
      year: 2022,
      statistic: 'median',
    })
    expect(factsOf(knowledge, 'nurse-educator', 'education')[0]?.value).toMatchObject({
      level: "master's degree",
    })
  })
})

describe('roles in bold before what is said of them', () => {
  const { knowledge } = compileExample('ways-up-for-plumbers.md')

  it('are roles, and what follows the last of them is not its own', () => {
    const told = knowledge.facts.filter(({ role }) => role !== undefined)
    expect(told.map(({ id, text }) => `${id}: ${text}`)).toEqual([
      'pipe-inspector/duties/1: Pipe inspectors test new lines before they are covered.',
      'pipe-inspector/experience/1: Pipe inspectors need three years of experience.',
      'estimator/duties/1: An estimator measures a job and writes the offer.',
      'estimator/salary/1: For estimators, the average salary was $61,200 in 2023.',
      'shop-foreman/duties/1: The shop foreman assigns crews.',
      'shop-foreman/education/1: For shop foremen, no degree is required.',
      'plumber/overview/1: For plumbers, these trades are found in every town.',
      'plumber/roles/1: Plumbers have several trades to move up to.',
    ])
  })
})

describe('tables that lost their borders on the way from a page', () => {
  const { knowledge, doubts } = compileExample('glued.txt')

  it('give each role its name, without the country of its figures', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Library Assistant',
      'advancement Librarian',
      'base Library Worker',
    ])
    expect(doubts.filter(({ what }) => what.startsWith('left out'))).toEqual([])
  })

  it.each([
    ['library-assistant', 31_630, 21_170, 48_130, -6.5],
    ['librarian', 61_070, 36_180, 97_330, 2.6],
  ])(
    'tell of a %s the median first, then the ends, then growth',
    (role, median, low, high, percent) => {
      expect(factsOf(knowledge, role, 'salary').map(({ value }) => value)).toEqual([
        {
          kind: 'money',
          low: median,
          high: median,
          currency: 'USD',
          per: 'year',
          statistic: 'median',
        },
        { kind: 'money', low, high, currency: 'USD', per: 'year' },
      ])
      expect(factsOf(knowledge, role, 'outlook').map(({ value }) => value)).toEqual([
        { kind: 'growth', percent },
      ])
    },
  )

  it('say what each end is, and give a source only to the table above it', () => {
    expect(textsOf(knowledge, 'librarian', 'salary')[1]).toBe(
      'For librarians, the table gives $36,180 under "Bottom 10% Annual Wage" and $97,330 under "Top 10% Annual Wage".',
    )
    expect(textsOf(knowledge, undefined, 'sourceOrigin')).toEqual([
      'The salary figures come from the 2022 Occupational Employment Statistics, Bureau of Labor Statistics.',
      'The document does not name the source of its job growth figures.',
    ])
  })

  it('keep figures apart by their cents, and leave out a row that lacks a cell', () => {
    const garage = compileExample('pay-of-garage-workers.txt')
    const told = ['brake-mechanic', 'paint-technician'].flatMap((role) =>
      ['education', 'salary', 'outlook'].flatMap((topic) => textsOf(garage.knowledge, role, topic)),
    )
    expect(told).toEqual([
      'A high school diploma is listed for brake mechanics under "Typical Education".',
      'The average pay of a brake mechanic is $24.50 an hour.',
      'The job growth given for brake mechanics is 3%.',
      'An associate\'s degree is listed for paint technicians under "Typical Education".',
      'The average pay of a paint technician is $31.75 an hour.',
      'The job growth given for paint technicians is -1.5%, which is a decline.',
    ])
    expect(garage.knowledge.facts.filter(({ role }) => role === 'service-writer')).toEqual([])
    expect(garage.doubts.map(({ line, text }) => [line, text])).toEqual([[8, '$19.20 4%']])
  })
})

describe('a guide to one occupation, with figures above and below what they are called', () => {
  const { knowledge, doubts } = compileExample('one-occupation.txt')

  it('is about the one role there is', () => {
    expect(knowledge.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Archivist',
    ])
    expect(textsOf(knowledge, undefined, 'sourceAbout')).toEqual([
      'The document, "Archivist Career Path Guide", is about archivists.',
    ])
  })

  it('tells median, range and stages, each with its own lines', () => {
    const pay = factsOf(knowledge, 'archivist', 'salary')
    expect(pay.map(({ text, quote }) => [...quote.lines, text])).toEqual([
      [9, 11, 'The median salary of an archivist is $59,000.'],
      [13, 15, 'The salary of an archivist is between $45,000 and $80,000.'],
      [17, 18, 'The salary of an entry-level archivist is $47,500.'],
      [19, 20, 'The salary of a mid-level archivist is $59,000.'],
      [21, 22, 'The salary of a senior-level archivist is $74,500.'],
    ])
    expect(pay.map(({ value }) => value)).toMatchObject([
      { low: 59_000, statistic: 'median' },
      { low: 45_000, high: 80_000, currency: 'USD' },
      { low: 47_500, stage: 'entry-level' },
      { low: 59_000, stage: 'mid-level' },
      { low: 74_500, stage: 'senior-level' },
    ])
    expect(factsOf(knowledge, 'archivist', 'outlook').map(({ value }) => value)).toEqual([
      { kind: 'growth', percent: 7 },
    ])
  })

  it('leaves out only the line that says the median once more', () => {
    const left = doubts.filter(({ what }) => what.startsWith('left out'))
    expect(left.map(({ line, text }) => [line, text])).toEqual([[16, 'Median: $59,000']])
  })

  it('leaves out and reports an amount without a currency', () => {
    const guide = compileExample('glazier-career-guide.txt')
    expect(textsOf(guide.knowledge, 'glazier', 'salary')).toEqual([
      'The average pay of a glazier is £15.40 an hour.',
      'The pay of a junior glazier is £12.10 an hour.',
      'The pay of a senior glazier is £19.80 an hour.',
    ])
    expect(textsOf(guide.knowledge, 'glazier', 'outlook')).toEqual([
      'The job growth given for glaziers is -1% to 2%.',
    ])
    expect(guide.doubts.filter(({ what }) => what.startsWith('left out'))).toMatchObject([
      { line: 16, text: 'Yearly Wage\n31,000–42,000' },
    ])
  })

  it('leaves out figures that may belong to the line above or below', () => {
    const { knowledge: unclear, doubts: left } = compileText(
      'Roofer Career Guide\n\n$40,000\nEntry-Level\n$50,000\n\nRoofers mend roofs.\n\nMedian pay: $45,000\n',
    )
    expect(textsOf(unclear, 'roofer', 'salary')).toEqual([
      'The median salary of a roofer is $45,000.',
    ])
    expect(left.map(({ line }) => line)).toContain(3)
  })
})

describe('headings with a number or a salary in them', () => {
  const { knowledge } = compileText(
    'Careers for Cashiers\n\n1. Store Manager – $55,000\n\nStore managers run the shop.\n\n' +
      '2. Head Cashier ($38,200 per year)\n\nHead cashiers count the tills.\n',
  )

  it('give the role its name and its pay', () => {
    const told = knowledge.facts.filter(({ role }) => role !== undefined)
    expect(told.map(({ id, text }) => `${id}: ${text}`)).toEqual([
      'store-manager/duties/1: Store managers run the shop.',
      'store-manager/salary/1: The salary of a store manager is $55,000.',
      'head-cashier/duties/1: Head cashiers count the tills.',
      'head-cashier/salary/1: The salary of a head cashier is $38,200.',
    ])
  })
})
