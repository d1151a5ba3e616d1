import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseKnowledge } from '../../../knowledge/load-knowledge.ts'
import { compileReal, factsOf, realSource, textsOf } from './compile.ts'

const { knowledge, doubts } = compileReal()

/** What the document says, as a reader lists it: role, topic, words that carry the fact. */
const said: readonly (readonly [role: string, topic: string, words: RegExp])[] = [
  ['echocardiographer', 'overview', /ultrasounds of the heart/],
  ['echocardiographer', 'overview', /particular sonography specialty/],
  ['echocardiographer', 'duties', /evaluations of the heart, heart valves, and blood vessels/],
  ['echocardiographer', 'specialties', /adult, pediatric, or fetal patients/],
  ['echocardiographer', 'certification', /two exams .*American Registry.*\(ARDMS\)/],
  ['echocardiographer', 'certification', /gaining a certification as an echocardiographer/],
  ['echocardiographer', 'certification', /Echocardiography certification is listed/],
  ['echocardiographer', 'salary', /\$62,027 in 2018/],
  ['echocardiographer', 'outlook', /23% from 2016 to 2026.*diagnostic medical sonographers/],
  ['pacs-administrator', 'overview', /organize image databases/],
  ['pacs-administrator', 'overview', /crossover .* information technology and clinical/],
  ['pacs-administrator', 'overview', /challenges of properly storing ultrasound images/],
  ['pacs-administrator', 'overview', /picture archiving and communication systems/],
  ['pacs-administrator', 'duties', /storage and retrieval of diagnostic healthcare images/],
  ['pacs-administrator', 'duties', /secured to protect patient privacy, yet are accessible/],
  ['pacs-administrator', 'skills', /comprehend physician orders.*communicate with a range/],
  ['pacs-administrator', 'knowledge', /must first ensure knowledge .* diagnostic informatics/],
  ['pacs-administrator', 'certification', /Certified Picture Archive System Associate.*PARCA/],
  ['pacs-administrator', 'certification', /Imaging Informatics Professional.*\(ABII\)/],
  ['pacs-administrator', 'certification', /Certification is listed/],
  ['pacs-administrator', 'salary', /\$72,218 in 2018/],
  ['pacs-administrator', 'outlook', /13% .*medical records and health information technicians/],
  ['clinical-educator', 'overview', /educate future sonographers/],
  ['clinical-educator', 'overview', /training future ultrasound technicians/],
  ['clinical-educator', 'duties', /instruct students in their particular field/],
  ['clinical-educator', 'duties', /series of experiences .* range of functions/],
  ['clinical-educator', 'duties', /written or practical assessments/],
  ['clinical-educator', 'skills', /adult learning theories and a range of teaching strategies/],
  ['clinical-educator', 'education', /master's degree in sonography or in health professions/],
  ['clinical-educator', 'education', /A master's degree is listed/],
  ['clinical-educator', 'salary', /\$73,896 in 2018/],
  ['clinical-educator', 'outlook', /26% .*postsecondary teachers, health specialties/],
  ['diagnostic-imaging-manager', 'overview', /oversee other sonographers/],
  ['diagnostic-imaging-manager', 'overview', /managing others .* ultrasound field/],
  ['diagnostic-imaging-manager', 'duties', /daily activities within a radiology department/],
  ['diagnostic-imaging-manager', 'duties', /regulations are followed .* high-quality images/],
  ['diagnostic-imaging-manager', 'education', /typically will hold a bachelor's degree\.$/],
  ['diagnostic-imaging-manager', 'education', /A bachelor's degree is listed/],
  ['diagnostic-imaging-manager', 'experience', /have experience in the sonography field/],
  ['diagnostic-imaging-manager', 'experience', /Experience is listed/],
  ['diagnostic-imaging-manager', 'salary', /\$79,953 in 2018/],
  ['diagnostic-imaging-manager', 'outlook', /20% .*medical and health services managers/],
  ['sonographer', 'overview', /diagnostic imaging equipment to aid physicians/],
  ['sonographer', 'overview', /important role in the diagnosis and evaluation/],
  ['sonographer', 'overview', /high-frequency sound waves/],
  [
    'sonographer',
    'roles',
    /echocardiographer, .*imaging manager, .*educator, .*PACS administrator/,
  ],
  ['sonographer', 'roles', /advance their careers by specializing in echocardiography/],
]

describe('the knowledge of the real document', () => {
  it.each(said)('says of %s on %s: %s', (role, topic, words) => {
    expect(textsOf(knowledge, role, topic)).toContainEqual(expect.stringMatching(words))
  })

  it('holds nothing but what is listed above, twice told sentences aside', () => {
    const strays = knowledge.facts
      .filter(({ role }) => role !== undefined)
      .filter(
        ({ role, topic, text }) =>
          !said.some(([r, t, words]) => r === role && t === topic && words.test(text)),
      )
    expect(strays.map(({ text }) => text)).toEqual([
      'After working in the field, some sonographers may wish to advance their career.',
    ])
  })

  it('leaves no sentence of the document in doubt', () => {
    expect(doubts).toEqual([])
  })

  it('quotes every fact from its own lines', () => {
    const lines = readFileSync(realSource, 'utf8').split('\n')
    const astray = knowledge.facts.filter(
      ({ quote }) =>
        !lines
          .slice(quote.lines[0] - 1, quote.lines[1])
          .join('\n')
          .includes(quote.text),
    )
    expect(astray).toEqual([])
  })

  it('names every subject: no fact begins with a pronoun', () => {
    const vague = knowledge.facts.filter(({ text }) =>
      /^(?:They|These|Those (?!who)|It|The candidate|This)\b/.test(text),
    )
    expect(vague.map(({ text }) => text)).toEqual([])
  })

  it('cuts off the advertising below the text', () => {
    expect(knowledge.source.sections).toEqual([
      'Career Growth Opportunities for Sonographers',
      'Career Information',
      'Picture Archiving and Communication Systems Administrator',
      'Clinical Educator',
      'Diagnostic Imaging Manager',
    ])
  })

  it('knows the four roles in the order of the table, and the one they start from', () => {
    expect(knowledge.roles.map(({ kind, name, shortName }) => [kind, name, shortName])).toEqual([
      ['advancement', 'Echocardiographer', 'Echocardiographer'],
      [
        'advancement',
        'Picture Archiving and Communication Systems Administrator',
        'PACS Administrator',
      ],
      ['advancement', 'Clinical Educator', 'Clinical Educator'],
      ['advancement', 'Diagnostic Imaging Manager', 'Diagnostic Imaging Manager'],
      ['base', 'Sonographer', 'Sonographer'],
    ])
  })

  it('derives the short form of a name that the prose explains, and other names of the prose', () => {
    const pacs = knowledge.roles.find(({ id }) => id === 'pacs-administrator')
    expect(pacs).toMatchObject({
      inSentence: 'PACS administrator',
      plural: 'PACS administrators',
      article: 'a',
    })
    expect(pacs?.aliases).toEqual(
      expect.arrayContaining(['pacs', 'pacs administrator', 'radiology systems administrator']),
    )
  })
})

describe('typed values', () => {
  it.each([
    ['echocardiographer', 62_027],
    ['pacs-administrator', 72_218],
    ['clinical-educator', 73_896],
    ['diagnostic-imaging-manager', 79_953],
  ])('give %s a median of $%i a year in 2018', (role, amount) => {
    expect(factsOf(knowledge, role, 'salary').map(({ value }) => value)).toEqual([
      {
        kind: 'money',
        low: amount,
        high: amount,
        currency: 'USD',
        per: 'year',
        statistic: 'median',
        year: 2018,
      },
    ])
  })

  it('give growth its years and the broader occupation it is for', () => {
    expect(factsOf(knowledge, 'clinical-educator', 'outlook')[0]?.value).toEqual({
      kind: 'growth',
      percent: 26,
      from: 2016,
      to: 2026,
      occupation: 'postsecondary teachers, health specialties',
    })
  })

  it('give two certifications that are alternatives, each with its body', () => {
    expect(factsOf(knowledge, 'pacs-administrator', 'certification')[0]?.value).toEqual({
      kind: 'certification',
      names: [
        'Certified Picture Archive System Associate (PARCA)',
        'Imaging Informatics Professional (ABII)',
      ],
      bodies: [
        {
          name: 'PACS Administrators Registry and Certification Association',
          abbreviation: 'PARCA',
        },
        { name: 'American Board of Imaging Informatics', abbreviation: 'ABII' },
      ],
    })
  })

  it('count the exams', () => {
    expect(factsOf(knowledge, 'echocardiographer', 'certification')[0]?.value).toEqual({
      kind: 'certification',
      names: [],
      bodies: [
        { name: 'American Registry for Diagnostic Medical Sonography', abbreviation: 'ARDMS' },
      ],
      exams: 2,
    })
  })

  it('give a degree its fields, and split two requirements in one sentence', () => {
    expect(factsOf(knowledge, 'clinical-educator', 'education')[0]?.value).toEqual({
      kind: 'education',
      level: "master's degree",
      fields: ['sonography', 'health professions education'],
    })
    expect(factsOf(knowledge, 'diagnostic-imaging-manager', 'experience')[0]).toMatchObject({
      text: 'Diagnostic imaging managers typically will have experience in the sonography field.',
      value: { kind: 'experience', field: 'the sonography field' },
    })
  })
})

describe('facts on the source itself', () => {
  it('state its date, the years of its figures, where they come from and where it does not say', () => {
    const texts = knowledge.facts.filter(({ role }) => role === undefined).map(({ text }) => text)
    expect(texts).toEqual([
      'The document is dated October 28, 2019.',
      'In the document, the salary figures are for 2018, and the job growth figures are for 2016 to 2026.',
      'The job growth figures (2016 to 2026) come from the U.S. Bureau of Labor Statistics (BLS).',
      'The document does not name the source of its salary figures (2018).',
      'The document, "Career Advancement in Sonography", is about roles that sonographers can ' +
        'advance to: echocardiographer, PACS administrator, clinical educator and diagnostic ' +
        'imaging manager.',
    ])
    expect(knowledge.source).toMatchObject({
      title: 'Career Advancement in Sonography',
      date: '2019-10-28',
      origins: [
        { topic: 'salary' },
        { topic: 'outlook', name: 'U.S. Bureau of Labor Statistics (BLS)' },
      ],
    })
  })
})

describe('entries', () => {
  it('tell requirements in the order a person meets them, what only the table says last', () => {
    const entry = knowledge.entries.find(({ id }) => id === 'pacs-administrator/requirements')
    expect(entry?.facts).toEqual([
      'pacs-administrator/knowledge/1',
      'pacs-administrator/certification/1',
      'pacs-administrator/certification/2',
    ])
  })

  it('are phrased with the short name and with the full one', () => {
    const entry = knowledge.entries.find(({ id }) => id === 'pacs-administrator/salary')
    expect(entry?.phrasings).toEqual(
      expect.arrayContaining([
        'pacs administrator salary',
        'pay for picture archiving and communication systems administrators',
      ]),
    )
  })

  it('are a shape that the loader takes', () => {
    expect(parseKnowledge(JSON.parse(JSON.stringify(knowledge)))).toEqual(knowledge)
  })
})
