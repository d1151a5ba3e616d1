import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { drawReport } from '../../../../knowledge/compiler/report/draw-report.ts'
import { markup } from '../../../../knowledge/compiler/report/markup.ts'
import { type Compiled } from '../../../../knowledge/compiler/compile-knowledge.ts'
import { readFileSync } from 'node:fs'
import { compileExample, compileFolder, compileText } from '../compile.ts'

function draw({ knowledge, doubts }: Compiled, text: string): string {
  return drawReport({ knowledge, doubts, labelOf: (topic) => topic }, () => text)
}

const name = 'career-advancement-for-pharmacy-technicians.txt'
const text = readFileSync(`test/fixtures/documents/${name}`, 'utf8')
const example = compileExample(name)
const page = draw(example, text)
const { document } = parseHTML(page)

/** Elements as a list: linkedom's own lists are not for `map`. */
function all(selector: string): readonly Element[] {
  return [...document.querySelectorAll(selector)]
}

/** The lines of the document as the page shows them, without the numbers of marks. */
function wordsOf(page: string): readonly string[] {
  return [...parseHTML(page).document.querySelectorAll('.document .words')].map((line) => {
    for (const ref of line.querySelectorAll('.ref')) ref.remove()
    return line.textContent
  })
}

describe('drawReport', () => {
  it('lists every fact and every doubt', () => {
    const listed = all('li[id]').map((item) => item.id)
    const count = (kind: string): number => listed.filter((id) => id.startsWith(kind)).length

    expect(count('fact-')).toBe(example.knowledge.facts.length)
    expect(count('kept-') + count('left-')).toBe(example.doubts.length)
  })

  it('gives every one a mark in the document, and both a way to the other', () => {
    const ids = all('[id]').map((element) => element.id)
    const targets = all('a').map((link) => (link.getAttribute('href') ?? '').slice(1))

    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    for (const { id } of all('li[id]')) expect(ids).toContain(`at-${id}`)
  })

  it('shows the whole document, line by line', () => {
    expect(wordsOf(page).join('\n')).toBe(text)
  })

  it('is one file that fetches nothing and runs nothing', () => {
    const loading = 'script, link, img, iframe, object, embed, form, base, [src], [style]'
    const handlers = all('*').flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith('on')),
    )

    expect(all(loading)).toEqual([])
    expect(handlers).toEqual([])
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; /,
    )
  })

  it('draws each of several documents, with what is set aside in it', async () => {
    const { textOf, ...bakers } = await compileFolder('test/fixtures/several/bakers')
    const drawn = drawReport({ ...bakers, labelOf: (topic) => topic }, textOf)
    const several = parseHTML(drawn).document
    const { facts, older = [], documents = [] } = bakers.knowledge
    const idsOf = (selector: string): readonly string[] =>
      [...several.querySelectorAll(selector)].map(({ id }) => id)
    const targets = [...several.querySelectorAll('a')].map((link) => link.getAttribute('href'))

    expect(wordsOf(drawn).join('\n')).toBe(documents.map(({ id }) => textOf(id)).join('\n'))
    expect(idsOf('li[id^=fact], li[id^=older]')).toHaveLength(facts.length + older.length)
    expect(idsOf('.document:last-of-type [id^=at-older]')).toHaveLength(older.length)
    for (const target of targets) expect(idsOf('[id]')).toContain(target?.slice(1))
    expect(several.querySelector('#older-3')?.textContent).toMatch(
      /the 2019 guide, line 7 .*\$48,500 .*set aside: a newer one differs/s,
    )
    expect(several.querySelector('#kept-1')?.textContent).toContain('kept apart from')
  })

  it('shows markup of a document as it is written', () => {
    const nasty = [
      'Career Advancement for <script>alert(1)</script> Masons',
      'May 4, 2021',
      'Masons lay bricks & <b onclick="x()">stones</b>.',
      'Job Title\tMedian Salary (2020)',
      'Foreman"><img src=x onerror=alert(1)>\t$50,000',
      "Estimator' style='x\t$60,000",
      '</style></span><iframe src="javascript:alert(1)">',
      '<!-- --><base href="//example.org">{{title}} ${title} `x`',
    ].join('\n')
    const nastyPage = draw(compileText(nasty), nasty)
    const drawn = parseHTML(nastyPage).document
    const lines = wordsOf(nastyPage)

    expect(drawn.querySelectorAll('script, img, iframe, base, b, [style], [onclick]')).toHaveLength(
      0,
    )
    expect(nastyPage.split('</style>')).toHaveLength(2)
    expect(lines).toContain('</style></span><iframe src="javascript:alert(1)">')
    expect(lines).toContain('<!-- --><base href="//example.org">{{title}} ${title} `x`')
  })
})

describe('markup', () => {
  it('escapes what is put in, in text and in attributes', () => {
    expect(markup`<p title="${'"\'`'}">${'<&>'}</p>`.markup).toBe(
      '<p title="&#34;&#39;&#96;">&#60;&#38;&#62;</p>',
    )
  })

  it('takes markup and lists of it as they are', () => {
    const items = [1, 2].map((n) => markup`<li>${n}</li>`)

    expect(markup`<ul>${items}</ul>`.markup).toBe('<ul><li>1</li><li>2</li></ul>')
  })

  it('lets no control character through', () => {
    expect(markup`${'a\u0000b\u001Bc\td'}`.markup).toBe('a\uFFFDb\uFFFDc\td')
  })
})
