import type { LineWriter } from './line-writer.ts'
import { readGrid } from './read-grid.ts'
import { inlineText } from './inline-text.ts'

/** Elements that begin a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body center details div dd dl dt fieldset figcaption figure ' +
    'footer form header hgroup hr html main p pre section summary'
  ).split(' '),
)

/** Deeper than any page that a person has written; what is deeper becomes one line. */
const mostDepth = 200

/** Writes down what an element holds: headings, paragraphs, lists and tables, in order. */
export function writeHtml(element: Element, writer: LineWriter): void {
  new HtmlWalk(writer).walk(element)
}

/** A way through an element; what is inline waits until its line ends. */
class HtmlWalk {
  readonly #writer: LineWriter
  #inline: Node[] = []
  #depth = 0

  constructor(writer: LineWriter) {
    this.#writer = writer
  }

  /** Of an item of a list, the first line takes the marker. */
  walk(parent: Element, marker?: string): void {
    let wanted = marker
    this.#depth += 1
    for (const child of parent.childNodes) {
      if (isElement(child) && this.#depth < mostDepth && opensLine(child)) {
        if (this.#flush(wanted)) wanted = undefined
        this.#walkBlock(child, wanted)
        if (child.textContent.trim() !== '') wanted = undefined
      } else this.#inline.push(child)
    }
    this.#flush(wanted)
    this.#depth -= 1
  }

  /** Whether there was something to write. */
  #flush(marker?: string): boolean {
    const text = inlineText(this.#inline)
    this.#inline = []
    // Two breaks in a row are how old pages part paragraphs.
    const parts = text.split(/\n{2,}/).filter((part) => part !== '')
    parts.forEach((part, index) => {
      if (marker !== undefined && index === 0) this.#writer.item(`${marker} ${part}`)
      else this.#writer.paragraph(part)
    })
    return parts.length > 0
  }

  #walkBlock(child: Element, marker: string | undefined): void {
    const name = nameOf(child)
    if (/^h[1-6]$/.test(name)) this.#writeHeading(child)
    else if (name === 'table') this.#walkTable(child)
    else if (name === 'ul' || name === 'ol') this.#walkList(child)
    else if (name === 'dl') this.#walkTerms(child)
    else this.walk(child, marker)
  }

  #writeHeading(heading: Element): void {
    const text = inlineText([heading]).replaceAll(/\s+/g, ' ')
    if (text !== '') this.#writer.heading(Number(nameOf(heading).slice(1)), text)
  }

  #walkList(list: Element): void {
    const isNumbered = nameOf(list) === 'ol'
    let number = Number(list.getAttribute('start') ?? 1)
    for (const child of list.children) {
      if (nameOf(child) === 'li') {
        this.walk(child, isNumbered ? `${number}.` : '-')
        number += 1
      } else this.#walkBlock(child, undefined)
    }
  }

  /** A term and what it is, as a line with a label: "Median pay: $83,740". */
  #walkTerms(list: Element): void {
    // The pairs may stand in elements of their own.
    const parts = [...list.querySelectorAll('dt, dd')].map((part) => ({
      isTerm: nameOf(part) === 'dt',
      text: inlineText([part]),
    }))
    parts.forEach(({ isTerm, text }, index) => {
      const [before, after] = [parts[index - 1], parts[index + 1]]
      if (!isTerm && before?.isTerm === true) {
        this.#writer.paragraph(`${before.text.replace(/:$/, '')}: ${text}`)
      } else if (!isTerm || after?.isTerm !== false) this.#writer.paragraph(text)
    })
  }

  #walkTable(table: Element): void {
    const grid = readGrid(table)
    if (grid === undefined) {
      const cells = [...table.querySelectorAll('caption, td, th')]
      for (const cell of cells.filter((one) => one.closest('table') === table)) this.walk(cell)
      return
    }
    if (grid.caption !== '') this.#writer.paragraph(grid.caption)
    this.#writer.endTable()
    grid.rows.forEach((cells, index) => {
      this.#writer.row(cells, { unit: 'row', first: index + 1, last: index + 1 })
    })
    this.#writer.endTable()
    for (const note of grid.notes) this.#writer.paragraph(note)
  }
}

function opensLine(element: Element): boolean {
  const name = nameOf(element)
  if (/^(?:h[1-6]|table|ul|ol|li)$/.test(name) || blocks.has(name)) return true
  // Pages of today put blocks into elements of any name: <a><h2>, <custom-card><p>.
  return element.querySelector('p, div, h1, h2, h3, h4, h5, h6, table, ul, ol, li') !== null
}

function nameOf(element: Element): string {
  return element.tagName.toLowerCase()
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
