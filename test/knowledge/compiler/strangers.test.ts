import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureFacts, reportMeasure } from '../../../src/evaluation/measure-facts.ts'
import { parseTruth } from '../../../src/evaluation/truth.ts'
import { compileDocument, compileText, factsOf, textsOf } from './compile.ts'

/** Written by a hand that had never seen the program, who wrote down what they say as well. */
const documents = [
  { name: 'culinary-careers-at-a-glance', ending: 'txt', folder: 'documents', recall: 95 },
  { name: 'drinking-water-staff-ladder', ending: 'md', folder: 'documents', recall: 83 },
  { name: 'five-surveying-jobs', ending: 'html', folder: 'formats', recall: 92 },
] as const

/** The same, with what is not mended yet: neither may fall. */
const unfinished = [
  { path: 'documents/where-funeral-service-leads.txt', precision: 96, recall: 94 },
  { path: 'formats/where-airframe-alumni-work.html', precision: 93, recall: 87 },
  { path: 'documents/jobs-at-the-hatchery.md', precision: 92, recall: 88 },
  { path: 'documents/where-opticianry-can-take-you.txt', precision: 92, recall: 93 },
  { path: 'formats/the-divers-ladder.html', precision: 97, recall: 90 },
  { path: 'formats/careers-in-industrial-refrigeration.md', precision: 94, recall: 95 },
  { path: 'documents/where-boatyard-people-go-next.txt', precision: 96, recall: 90 },
  { path: 'documents/moving-up-in-locks-and-access.md', precision: 92, recall: 83 },
  { path: 'formats/climbing-the-ladder-in-testing.html', precision: 95, recall: 94 },
  { path: 'formats/claims-careers-a-plain-guide.md', precision: 96, recall: 86 },
  { path: 'formats/careers-in-eye-care.html', precision: 95, recall: 80 },
  { path: 'formats/where-refrigeration-can-take-you.txt', precision: 98, recall: 92 },
] as const

describe.each(unfinished)('$path', ({ path, precision, recall }) => {
  it('keeps the share of what is said that is true, and of what is true that is said', async () => {
    const { knowledge } = await compileDocument(`test/fixtures/${path}`)
    const file = `test/fixtures/truths/${path.replace(/^.*\/|\.\w+$/g, '')}.json`
    const measure = measureFacts(knowledge, parseTruth(readFileSync(file, 'utf8'), file))

    expect(measure.precision, reportMeasure(measure)).toBeGreaterThanOrEqual(precision)
    expect(measure.recall, reportMeasure(measure)).toBeGreaterThanOrEqual(recall)
  })
})

describe.each(documents)('$name.$ending', ({ name, ending, folder, recall }) => {
  it('states nothing that the document does not say, and most of what it says', async () => {
    const { knowledge } = await compileDocument(`test/fixtures/${folder}/${name}.${ending}`)
    const file = `test/fixtures/truths/${name}.json`
    const measure = measureFacts(knowledge, parseTruth(readFileSync(file, 'utf8'), file))

    expect(measure.precision, reportMeasure(measure)).toBeGreaterThanOrEqual(99)
    expect(measure.recall, reportMeasure(measure)).toBeGreaterThanOrEqual(recall)
  })
})

describe('a page with its trail above the title, and "Share this" below it', () => {
  const { knowledge } = compileText(
    'Home > Guides > Shops\n\nCareers for Cashiers\n\nShare this article: Mail\n\n' +
      'Store Manager\n\nStore managers run the shop, order what is sold in it, and hire the people who work at the tills.\n\n' +
      'Related articles\nHow to Sell More\n',
  )

  it('begins with the title and goes on behind what stands between', () => {
    expect(knowledge.source.title).toBe('Careers for Cashiers')
    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Store Manager', 'Cashier'])
  })

  it('ends where nothing but the frame of the page is left', () => {
    expect(knowledge.source.sections).toEqual(['Store Manager'])
  })
})

describe('numbered names in bold over items with labels', () => {
  const { knowledge } = compileText(
    '# Careers in a Shop\n\n## 1. Positions\n\n' +
      '1. **Stock Analyst**\n   - **Pay:** $41,000 a year, plus a 5% bonus\n   - **Outlook:** 4% decline\n' +
      '   - **What you need:** High school diploma; one year as a clerk. No license is needed.\n' +
      '   - **What you do:** Count what is sold. Analysts write a report.\n\n' +
      '2. **Clerk-in-Training (CIT)**\n   - **Pay:** Varies with the shop\n   - **Moving up:** Become a clerk after a year.\n\n' +
      '## 2. Exams\n\nThe exam costs $75.\n',
  )

  it('give each role its own', () => {
    expect(textsOf(knowledge, 'stock-analyst', 'salary')).toEqual([
      'The salary of a stock analyst is $41,000, plus a 5% bonus.',
    ])
    expect(textsOf(knowledge, 'clerk-in-training', 'salary')).toEqual([
      'Under "Pay", the document says "Varies with the shop" for clerks-in-training.',
    ])
  })

  it('say by the label what words without a verb are on', () => {
    expect(textsOf(knowledge, 'stock-analyst', 'experience')).toEqual([
      'Listed for stock analysts under "What you need": one year as a clerk.',
    ])
    expect(factsOf(knowledge, 'stock-analyst', 'licensing')[0]?.value).toEqual({ kind: 'nothing' })
    expect(textsOf(knowledge, 'stock-analyst', 'duties')).toEqual([
      'Listed for stock analysts under "What you do": Count what is sold.',
      'Stock analysts write a report.',
    ])
  })

  it('read a loss behind its share', () => {
    expect(factsOf(knowledge, 'stock-analyst', 'outlook')[0]?.value).toMatchObject({ percent: -4 })
  })

  it('end where the next section of the document begins', () => {
    expect(textsOf(knowledge, 'clerk-in-training', 'cost')).toEqual([])
    expect(textsOf(knowledge, undefined, 'cost')).toContain('The exam costs $75.')
  })
})

describe('figures with marks of their own', () => {
  const { knowledge } = compileText(
    'Careers for Cashiers\n\nJob Title\tSalary (2022)\nStore Manager\t$55,000*\nHead Cashier\t$38,000**\nBuyer\t$61,000*\n\n' +
      'Sources: *Bureau of Shops; **PayGuide\n',
  )

  it('come from the source of their mark', () => {
    expect(textsOf(knowledge, undefined, 'sourceOrigin')).toEqual([
      'Most of the salary figures (2022) come from the Bureau of Shops.',
      'The salary given for head cashiers comes from PayGuide.',
    ])
  })
})

describe('prose that tells figures in its own ways', () => {
  const { knowledge, doubts } = compileText(
    'How to Rise in a Shop\n\nHow to become a store manager\n\n' +
      'Store managers run the shop. Some people hate the tills. PayGuide put the median at $55,000 in 2022. ' +
      'The bureau expects a 3% drop by 2032. Most have five years behind them as a head cashier.\n\n' +
      'How to become a head cashier\n\nHead cashiers count the tills. The pay was a median of $38,000 in 2022.\n',
  )

  it('reads pay and growth', () => {
    expect(factsOf(knowledge, 'store-manager', 'salary')[0]?.value).toMatchObject({
      low: 55_000,
      year: 2022,
      statistic: 'median',
    })
    expect(factsOf(knowledge, 'store-manager', 'outlook')[0]?.value).toMatchObject({ percent: -3 })
  })

  it('keeps a demand with the role that makes it, not with the one that people come from', () => {
    expect(textsOf(knowledge, 'store-manager', 'experience')).toHaveLength(1)
    expect(textsOf(knowledge, 'head-cashier', 'experience')).toEqual([])
  })

  it('leaves out and reports what is of others', () => {
    expect(doubts.map(({ text }) => text)).toContain('Some people hate the tills.')
    expect(textsOf(knowledge, 'store-manager', 'duties')).toEqual(['Store managers run the shop.'])
  })
})

describe('weekly pay', () => {
  const { knowledge } = compileText(
    '# Careers at a Depot\n\n| Job | Weekly pay | Growth Through 2032 |\n| --- | --- | --- |\n' +
      '| Bus Driver | $1,120 | 4% |\n| Depot Director | $98,000 a year | 2% |\n\n' +
      '## Bus Driver\n\n**Pay:** $1,120 a week, rising to $1,400 later\n**Duties:** Drive a route.\n**Requirements:** Clean record.\n',
  )

  it('is by the week, but where the cell says otherwise', () => {
    expect(textsOf(knowledge, 'bus-driver', 'salary')).toEqual([
      'The pay of a bus driver is $1,120 a week, rising to $1,400 later.',
    ])
    expect(textsOf(knowledge, 'depot-director', 'salary')).toEqual([
      'The salary of a depot director is $98,000.',
    ])
  })

  it('stands beside growth whose head names the last year alone', () => {
    expect(textsOf(knowledge, 'bus-driver', 'outlook')).toEqual([
      'The job growth given for bus drivers is 4% through 2032.',
    ])
  })

  it('is told apart from the labels on the lines below it', () => {
    expect(textsOf(knowledge, 'bus-driver', 'duties')).toEqual([
      'Listed for bus drivers under "Duties": Drive a route.',
    ])
    expect(textsOf(knowledge, 'bus-driver', 'requirements')).toEqual([
      'Listed for bus drivers under "Requirements": Clean record.',
    ])
  })
})

describe('a note below a table whose marks stand in its cells alone', () => {
  const { knowledge } = compileText(
    'Careers for Cashiers\n\nPosition\tPay (2022)\nStore Manager\t$55,000†\nHead Cashier\t$38,000‡\n\n' +
      '†Bureau of Shops  ‡PayGuide survey\n\nStore managers run the shop. The top 10% made $90,000 in 2022.\n',
  )

  it('is no row of it', () => {
    expect(knowledge.roles.map(({ id }) => id)).toEqual([
      'store-manager',
      'head-cashier',
      'cashier',
    ])
  })

  it('leaves the pay of a few without a value, so that nobody is ranked by it', () => {
    const pay = factsOf(knowledge, 'store-manager', 'salary')
    expect(pay.map(({ value }) => value !== undefined)).toEqual([true, false])
  })
})

describe('a table of labels below the name of a role', () => {
  const { knowledge } = compileText(
    '# Jobs on the Quay\n\n## Port Permit (PP) Holder / Lead Surveyor\n\n' +
      '| | |\n|---|---|\n| Salary | $82,000 - $97,000 |\n| Crew | six to twelve people |\n' +
      '| Outlook | shrinking, about 3 per cent fewer posts by 2033 as licences are not renewed |\n\n' +
      'Lead surveyors walk the decks, sign the papers and file a report. You need college for it.\n\n' +
      '## Crane Driver\n\nCrane drivers load ships. They need a permit. ' +
      'Employers refused to say what they pay.\n\n- Job growth (2022-2032): 4%\n\n' +
      '| Job | Pay | Job growth |\n|---|---|---|\n' +
      '| Crane Driver | see above | 4% |\n| Lead Surveyor (PP) | $90,000 | n/a |\n',
  )

  it('gives it its facts, a loss as a loss, and the cell that says more than a figure', () => {
    expect(factsOf(knowledge, 'lead-surveyor', 'salary').map(({ value }) => value)).toMatchObject([
      { low: 90_000, high: 90_000 },
      { low: 82_000, high: 97_000 },
    ])
    // The table gives less than the label: the amount alone.
    expect(textsOf(knowledge, 'crane-driver', 'outlook')).toEqual([
      'The job growth given for crane drivers is 4% from 2022 to 2032.',
    ])
    expect(textsOf(knowledge, 'lead-surveyor', 'teamSize')).toEqual([
      'Six to twelve people are listed for lead surveyors under "Crew".',
    ])
    expect(factsOf(knowledge, 'lead-surveyor', 'outlook')).toMatchObject([
      {
        text: 'The job growth given for lead surveyors is -3%, which is a decline: "shrinking, about 3 per cent fewer posts by 2033 as licences are not renewed".',
        value: { percent: -3 },
      },
    ])
  })

  it('names the role as a table does, and knows its other name', () => {
    const role = knowledge.roles.find(({ id }) => id === 'lead-surveyor')
    expect(role?.aliases).toEqual(expect.arrayContaining(['port permit holder', 'pp holder']))
  })

  it('tells what is done all day as duties, and pay that is kept back as not said', () => {
    expect(textsOf(knowledge, 'lead-surveyor', 'duties')).toEqual([
      'Lead surveyors walk the decks, sign the papers and file a report.',
    ])
    expect(textsOf(knowledge, 'crane-driver', 'salary')).toEqual([
      'The document doesn\'t say what crane drivers are paid: "Employers refused to say what they pay."',
    ])
  })
})

describe('what a page says of all roles, and where its figures are from', () => {
  const { knowledge } = compileText(
    '# Jobs on the Quay\n\nPort Office, Kettle Harbor · Reviewed October 2023\n\n' +
      'Whatever the job, expect to pass a background check. We spoke to nineteen local employers.\n\n' +
      '## Crane Driver\n\nCrane drivers earn $30 an hour. They need a permit.\n\n' +
      '## Pilot\n\nPilots guide ships. They need a license.\n',
  )

  it('is kept, with the month as its date and the name beside it as its author', () => {
    expect(knowledge.source.date).toBe('2023-10')
    expect(textsOf(knowledge, undefined, 'sourceAuthor')).toEqual([
      'The document is by Port Office, Kettle Harbor.',
    ])
    expect(textsOf(knowledge, undefined, 'requirements')).toEqual([
      'Whatever the job, expect to pass a background check.',
    ])
    expect(textsOf(knowledge, undefined, 'sourceOrigin')).toEqual([
      'We spoke to nineteen local employers.',
    ])
    expect(knowledge.source.origins).toMatchObject([{ topic: 'salary' }])
  })
})
