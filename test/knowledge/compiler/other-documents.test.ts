import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileExample, factsOf, textsOf } from './compile.ts'

const dental = compileExample('career-advancement-for-dental-assistants.txt').knowledge
const warehouse = compileExample('where-a-warehouse-associate-can-go.md').knowledge
const paralegals = compileExample('career-advancement-for-paralegals.txt').knowledge
const nurses = compileExample('career-advancement-in-nursing.txt').knowledge
const coders = compileExample('next-steps-for-medical-coders.txt').knowledge
const pharmacy = compileExample('career-advancement-for-pharmacy-technicians.txt').knowledge

describe('a document with CRLF line ends, curly quotes and dashes', () => {
  it('gives roles, base role and date', () => {
    expect(dental.roles.map(({ id }) => id)).toEqual([
      'dental-hygienist',
      'expanded-functions-dental-assistant',
      'dental-office-manager',
      'dental-assisting-instructor',
      'dental-assistant',
    ])
    expect(dental.source.date).toBe('2021-03-03')
  })

  it('quotes the typographic characters of the source as they are', () => {
    expect(factsOf(dental, 'dental-hygienist', 'education')[0]).toMatchObject({
      text: "Dental hygienists need an associate's degree in dental hygiene, which usually takes three years.",
      quote: {
        text: 'Dental hygienists need an associate’s degree in dental hygiene, which usually takes three years.',
        lines: [23, 23],
        section: 'Dental Hygienist',
      },
    })
  })

  it('reads a range of pay', () => {
    expect(factsOf(dental, 'expanded-functions-dental-assistant', 'salary')[0]).toMatchObject({
      text: 'The median salary of an expanded functions dental assistant was between $38,000 and $46,500 in 2020.',
      value: { low: 38_000, high: 46_500, per: 'year', year: 2020 },
    })
  })

  it('has no salary where a dash stands for it, and the rest of that row nevertheless', () => {
    expect(factsOf(dental, 'dental-office-manager', 'salary')).toEqual([])
    expect(factsOf(dental, 'dental-office-manager', 'outlook')[0]?.value).toMatchObject({
      percent: 4,
      from: 2019,
      to: 2029,
      occupation: 'administrative services managers',
    })
  })

  it('has what only the table and the introduction say of a role without a section', () => {
    expect(textsOf(dental, 'expanded-functions-dental-assistant', 'overview')).toEqual([
      'Dental assistants could perform restorative work under a dentist as an expanded functions dental assistant.',
    ])
  })

  it('tells apart clauses that ask for different things', () => {
    expect(textsOf(dental, 'dental-hygienist', 'licensing')).toEqual([
      'For dental hygienists, to practice, candidates must be licensed.',
    ])
    expect(textsOf(dental, 'dental-hygienist', 'certification')).toEqual([
      'For dental hygienists, to practice, candidates must pass the National Board Dental Hygiene Examination.',
    ])
    expect(factsOf(dental, 'dental-office-manager', 'experience')[0]?.value).toEqual({
      kind: 'experience',
      years: 3,
      field: 'a dental practice',
    })
  })

  it('leaves the name of a role alone inside the name of a certification', () => {
    expect(factsOf(dental, 'dental-assisting-instructor', 'certification')[0]).toMatchObject({
      text: 'Dental assisting instructors typically have a current Certified Dental Assistant credential from the Dental Assisting National Board (DANB).',
      value: { names: ['Certified Dental Assistant (DANB)'] },
    })
  })
})

describe('a document in Markdown', () => {
  it('gives the roles of its table, and the date within emphasis', () => {
    expect(warehouse.roles.map(({ name }) => name)).toEqual([
      'Forklift Operator',
      'Shift Supervisor',
      'Inventory Control Specialist',
      'Warehouse Safety Coordinator',
      'Warehouse Associate',
    ])
    expect(warehouse.source.date).toBe('2022-06-14')
  })

  it('reads hourly pay and a loss of jobs', () => {
    expect(factsOf(warehouse, 'forklift-operator', 'salary')[0]).toMatchObject({
      text: 'The pay of a forklift operator was $18.75 an hour in 2021.',
      value: { low: 18.75, per: 'hour' },
    })
    expect(factsOf(warehouse, 'forklift-operator', 'outlook')[0]).toMatchObject({
      text: 'The job growth given for forklift operators is -3% from 2020 to 2030, which is a decline; the figure is for material moving machine operators.',
      value: { percent: -3 },
    })
  })

  it('understands a cell by the head above it', () => {
    expect(textsOf(warehouse, 'shift-supervisor', 'experience')).toEqual([
      'Shift supervisors need two years of experience on the floor.',
      '2 years are listed for shift supervisors under "Experience".',
    ])
    expect(textsOf(warehouse, 'forklift-operator', 'education')).toEqual([
      'Under "Education", the table says "None" for forklift operators.',
    ])
  })

  it('finds the origin of its figures in the notes with the same marks', () => {
    expect(warehouse.source.origins).toEqual([
      { topic: 'salary', name: 'a survey of 212 warehouses by the Midland Logistics Council' },
      { topic: 'outlook', name: 'U.S. Bureau of Labor Statistics (BLS)' },
    ])
  })

  it('answers questions on hourly pay with the salary that is given by the hour', () => {
    const ids = warehouse.entries.map(({ id }) => id)
    expect(ids).toContain('forklift-operator/hourlyPay')
    expect(ids).not.toContain('inventory-control-specialist/hourlyPay')
  })
})

describe('a document with broken lines, tabs and lists', () => {
  it('has no date, and says nothing of one', () => {
    expect(coders.source.date).toBeUndefined()
    expect(coders.facts.filter(({ text }) => text.includes('dated'))).toEqual([])
  })

  it('finds a role that has a section and no row', () => {
    expect(textsOf(coders, 'coding-trainer', 'duties')).toEqual([
      'Coding trainers write lessons and teach new employees.',
    ])
    expect(textsOf(coders, 'coding-trainer', 'education')).toEqual([
      'For coding trainers, no degree is required.',
    ])
  })

  it('leaves an empty cell between tabs empty', () => {
    expect(factsOf(coders, 'cdi-specialist', 'outlook')).toEqual([])
    expect(factsOf(coders, 'cdi-specialist', 'salary')[0]?.value).toMatchObject({ low: 81_250 })
  })

  it('quotes a sentence over two lines with both of them', () => {
    const [fact] = factsOf(coders, 'coding-auditor', 'cost')
    expect(fact?.text).toBe('For coding auditors, the exam costs $399 and takes four hours.')
    expect(fact?.quote).toMatchObject({
      text: 'The exam\ncosts $399 and takes four hours.',
      lines: [25, 26],
    })
  })

  it('tells a list together with the words that open it', () => {
    expect(textsOf(coders, 'coding-manager', 'duties')).toContain(
      "Coding managers' duties include hiring and training new coders, setting goals for speed and accuracy and reporting to the finance department.",
    )
  })

  it('takes a note without marks for the origin of every figure', () => {
    expect(coders.source.origins.map(({ topic }) => topic)).toEqual(['salary', 'outlook'])
    expect(new Set(coders.source.origins.map(({ name }) => name)).size).toBe(1)
  })

  it('reads years of growth in prose', () => {
    expect(factsOf(coders, 'coding-manager', 'outlook').at(-1)?.value).toEqual({
      kind: 'growth',
      percent: 28,
      from: 2022,
      to: 2032,
    })
  })
})

describe('a document whose first role has no abbreviation, mark or ending of its own', () => {
  it('finds whom it is for in the title', () => {
    expect(paralegals.roles.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'advancement Lawyer',
      'advancement Paralegal Manager',
      'advancement Law Firm Administrator',
      'advancement Compliance Officer',
      'base Paralegal',
    ])
  })

  it('gives what the introduction says of those who start out to them', () => {
    expect(textsOf(paralegals, 'paralegal', 'overview')).toEqual([
      'Paralegals perform legal research and draft documents under the supervision of attorneys.',
      'Paralegals assist lawyers with the preparation of cases.',
      'Paralegals are trained to conduct research, organize evidence, and write reports.',
    ])
  })

  it('takes year and origin of a figure from its own cell before those of the column', () => {
    expect(factsOf(paralegals, 'paralegal-manager', 'salary')[0]?.value).toMatchObject({
      low: 74_213,
      year: 2021,
    })
    const origins = paralegals.facts.filter(({ topic }) => topic === 'sourceOrigin')
    expect(origins.map(({ text }) => text)).toEqual([
      'Most of the salary figures (2019) come from the U.S. Bureau of Labor Statistics.',
      'The job growth figures (2018 to 2028) come from the U.S. Bureau of Labor Statistics.',
      'The salary given for paralegal managers comes from PayScale.com.',
      'The salary given for law firm administrators comes from PayScale.com.',
    ])
  })

  it('finds the body that grants a credential where it is the subject', () => {
    expect(factsOf(paralegals, 'law-firm-administrator', 'certification')[0]?.value).toEqual({
      kind: 'certification',
      names: ['Certified Legal Manager (ALA)'],
      bodies: [{ name: 'Association of Legal Administrators', abbreviation: 'ALA' }],
    })
  })

  it('says which role is meant where a sentence does not', () => {
    expect(textsOf(paralegals, 'paralegal-manager', 'experience')[0]).toMatch(
      /^For paralegal managers, employers usually prefer candidates/,
    )
    expect(textsOf(paralegals, 'compliance-officer', 'education')[0]).toMatch(
      /^Most compliance officers have a bachelor's degree/,
    )
  })
})

describe('a document without blank lines', () => {
  it('tells headings from the text below them', () => {
    expect(nurses.source.sections).toEqual([
      'Career Advancement Options for Nurses',
      'Nurse Practitioner',
      'Certified Registered Nurse Anesthetist',
      'Nurse Manager',
      'Nurse Educator',
    ])
    expect(factsOf(nurses, 'nurse-practitioner', 'outlook')[0]?.value).toMatchObject({
      percent: 52,
    })
  })

  it('understands the short form of a role that the prose explains', () => {
    expect(textsOf(nurses, 'nurse-practitioner', 'employers')).toEqual([
      "Nurse practitioners work in doctors' offices, hospitals and clinics.",
    ])
    expect(nurses.roles[1]?.aliases).toContain('crna')
  })

  it('does not take a field of study for a person', () => {
    expect(factsOf(nurses, 'nurse-practitioner', 'education')[0]?.value).toEqual({
      kind: 'education',
      level: "master's degree",
      fields: ['nursing'],
    })
  })
})

describe('a document with a byline', () => {
  it('tells who wrote it', () => {
    expect(textsOf(pharmacy, undefined, 'sourceAuthor')).toEqual([
      'The document is by the Allied Careers Desk.',
    ])
  })
})

describe('every example', () => {
  it.each([
    ['dental', dental, 'career-advancement-for-dental-assistants.txt'],
    ['warehouse', warehouse, 'where-a-warehouse-associate-can-go.md'],
    ['coders', coders, 'next-steps-for-medical-coders.txt'],
    ['paralegals', paralegals, 'career-advancement-for-paralegals.txt'],
    ['nurses', nurses, 'career-advancement-in-nursing.txt'],
  ])('(%s) names a role in every fact, and quotes what is there', (_, knowledge, file) => {
    const text = readFileSync(`test/fixtures/documents/${file}`, 'utf8').replaceAll('\r\n', '\n')
    const nouns = knowledge.roles.map(({ inSentence }) => inSentence.toLowerCase())
    const facts = knowledge.facts.filter(({ role }) => role !== undefined)
    expect(facts.filter(({ quote }) => !text.includes(quote.text))).toEqual([])
    expect(
      facts.filter((fact) => !nouns.some((noun) => fact.text.toLowerCase().includes(noun))),
    ).toEqual([])
  })
})
