import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../../knowledge/compiler/formats/read-html.ts'
import { compileDocument, compileExample, factsOf, saidBy } from '../compile.ts'

const nurses = await compileDocument('test/fixtures/formats/career-advancement-in-nursing.html')

async function linesOf(html: string): Promise<readonly string[]> {
  const { text } = await readHtml(Buffer.from(html), 'page.html')
  return text.trim().split('\n')
}

/** An article that is long enough to be one. */
const prose = '<p>Nurse managers lead a ward. They plan shifts and hire nurses for it.</p>'.repeat(
  5,
)

describe('a saved web page', () => {
  it('says what the same document says as plain text', () => {
    const plain = compileExample('career-advancement-in-nursing.txt').knowledge

    expect(saidBy(nurses.knowledge)).toEqual(saidBy(plain))
    expect(nurses.knowledge.source).toMatchObject({
      title: 'Career Advancement in Nursing',
      date: '2020-11-05',
    })
  })

  it('holds nothing of the menu, the cookie banner and the advertising', () => {
    expect(nurses.knowledge.source.text).not.toMatch(
      /cookie|Home|Share|Schools|Dental|Surgical|Pharmacy|newsletter|Copyright|\$1\b/,
    )
    expect(nurses.doubts.map(({ line }) => line)).toEqual([9, 22, 26])
  })

  it('tells where on the page a fact stands', () => {
    const [pay] = factsOf(nurses.knowledge, 'nurse-manager', 'salary')
    const [duty] = factsOf(nurses.knowledge, 'nurse-educator', 'duties')

    expect(pay?.quote.place).toEqual({ unit: 'row', first: 4, last: 4 })
    expect(duty?.quote).toMatchObject({
      section: 'Nurse Educator',
      place: { unit: 'paragraph', first: 1, last: 1 },
    })
  })
})

describe('readHtml', () => {
  it('marks headings, lists and tables', async () => {
    const page = `<main><h1>A Guide</h1>${prose}<h2>Clerk</h2><ol><li>A degree<li>An <b>exam</b></ol>
      <ul><li><p>One</p><p>Two</p></ul><table><tr><th>Role<th>Pay<tr><td>Clerk<td>$9 | hour</table></main>`

    expect((await linesOf(page)).slice(-11)).toEqual([
      '## Clerk',
      '',
      '1. A degree',
      '2. An exam',
      '- One',
      '',
      'Two',
      '',
      '| Role | Pay |',
      '| --- | --- |',
      '| Clerk | $9 / hour |',
    ])
  })

  it('keeps numbers of notes out of figures', async () => {
    const page = `<main><h1>A Guide</h1>${prose}<p>They earn $69,930<sup>1</sup> a year.</p></main>`

    expect((await linesOf(page)).at(-1)).toBe('They earn $69,930 a year.')
  })

  it('has a cell over several rows in each of them, and notes below the table', async () => {
    const table = `<table><caption>Pay</caption><tr><td>Role<td>Degree<td>Pay
      <tr><td>Clerk<td rowspan=2>None<td>$9<tr><td>Lead<td>$12<tr><td colspan=3>Source: a survey</table>`

    expect((await linesOf(`<main>${prose}${table}</main>`)).slice(-8)).toEqual([
      'Pay',
      '',
      '| Role | Degree | Pay |',
      '| --- | --- | --- |',
      '| Clerk | None | $9 |',
      '| Lead | None | $12 |',
      '',
      'Source: a survey',
    ])
  })

  it('looks into tables that only arrange the page', async () => {
    const page = `<table><tr><td>Left<td><h1>A Guide</h1>${prose}</table>`

    expect((await linesOf(page))[0]).toBe('# A Guide')
    expect((await linesOf(page)).join(' ')).toContain('Nurse managers lead a ward.')
  })

  it('reads terms and breaks as lines with a label', async () => {
    const page = `<main>${prose}<dl><dt>Median pay:</dt><dd>$83,740</dd></dl><p>Pay: $1<br>Growth: 2%</p></main>`

    expect((await linesOf(page)).slice(-4)).toEqual([
      'Median pay: $83,740',
      '',
      'Pay: $1',
      'Growth: 2%',
    ])
  })

  it('keeps a section whose name is that of a part of pages: social worker', async () => {
    const page = `<main><h1>A Guide</h1>${prose}<div class="social-worker" id="share">
      <h2>Social Worker</h2><p>Social workers help families.</p></div></main>`

    expect((await linesOf(page)).at(-1)).toBe('Social workers help families.')
  })

  it('finds the article among boxes without a name', async () => {
    const boxes = Array.from({ length: 9 }, (_, i) => `<div><a href="/${i}">More ${i}</a></div>`)
    const page = `<div class="x1">${boxes.join('')}</div><div class="x2"><h1>A Guide</h1>${prose}</div>`

    expect((await linesOf(page)).join(' ')).toMatch(/^# A Guide {2}Nurse managers lead/)
  })

  it('takes title and date from the head of a page that shows none', async () => {
    const page = `<html><head><title>A Guide | Site</title>
      <meta name="date" content="2024-05-06T07:00:00Z"></head><body><main>${prose}</main></body></html>`

    expect((await linesOf(page)).slice(0, 3)).toEqual(['# A Guide', '', '2024-05-06'])
  })

  it('reads the encoding that a page declares', async () => {
    const page = `<meta charset="iso-8859-2"><main>${prose}<p>£ukasz</p></main>`

    const { text } = await readHtml(Buffer.from(page, 'latin1'), 'page.html')

    expect(text).toContain('Łukasz')
  })

  it('refuses a page that is nested deeper than people write', async () => {
    await expect(linesOf(`<main>${prose}${'<div>'.repeat(100_000)}`)).rejects.toThrow(
      'page.html: expected a web page as people write it, got one of over 1000 elements inside ' +
        'one another. Save the page anew, or its text alone as .txt.',
    )
  })

  it('reads a page of many elements in time', { timeout: 20_000 }, async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `<div class="ad-x"><p>Line ${i}.</p></div>`,
    )

    expect((await linesOf(`<div>${rows.join('')}</div>`)).at(-1)).toBe('Line 19999.')
  })
})
