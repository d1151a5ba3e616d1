import { decodeText } from '../../decode-text.ts'
import { findArticle } from './find-article.ts'
import { writeHtml } from './html-lines.ts'
import { inlineText } from './inline-text.ts'
import { createLineWriter } from './line-writer.ts'
import { type ReadableDocument, unreadable } from './readable-document.ts'

/** Reads a saved web page: the article's title, its date, and what it says. */
export async function readHtml(bytes: Uint8Array, path: string): Promise<ReadableDocument> {
  const page = wholePage(decodeText(bytes, declaredEncoding(bytes)))
  if (isTooDeep(page)) {
    throw unreadable(
      path,
      `expected a web page as people write it, got one of over ${mostDepth} elements inside one ` +
        'another. Save the page anew, or its text alone as .txt.',
    )
  }
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(page)
  const title = titleOf(document)
  const date = publishedOn(document)
  const article = await findArticle(document)
  const writer = createLineWriter()
  // Readability lowers every heading by one.
  const headings = [...article.querySelectorAll('h1, h2')]
  const own = headings.find((heading) => inlineText([heading]).replaceAll('\n', ' ') === title)
  own?.remove()
  if (title !== '') writer.heading(1, title)
  if (date !== undefined && !saysDate(article)) writer.paragraph(date)
  writeHtml(article, writer)
  return writer.finish()
}

/** Parsing takes time by the square of it. */
const mostDepth = 1000

/** Elements that have no end, or need none. */
const endless =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[td]|t[rdh]|thead|tbody|tfoot|option|colgroup)$/i

/** Whether elements are inside one another more deeply than any person writes them. */
function isTooDeep(page: string): boolean {
  let depth = 0
  for (const [, end, name = '', isClosed] of page.matchAll(
    /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|[^"<>])*?(\/?)>/gi,
  )) {
    if (endless.test(name) || isClosed === '/') continue
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > mostDepth) return true
  }
  return false
}

/** The parser wants what browsers add to a page that lacks it. */
function wholePage(html: string): string {
  return /<body\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
}

/** The heading of the article; else the title of the page, without the name of the site. */
function titleOf(document: Document): string {
  const headings = [
    ...document.querySelectorAll('article h1, main h1'),
    ...document.querySelectorAll('h1'),
  ]
  const heading = headings
    .map((h1) => inlineText([h1]).replaceAll('\n', ' '))
    .find((text) => text !== '')
  if (heading !== undefined) return heading
  const title = document.querySelector('title')
  return title === null ? '' : (inlineText([title]).split(/ [|»–—] | - /)[0] ?? '')
}

/** The day that the page says for machines. */
function publishedOn(document: Document): string | undefined {
  const meta = document.querySelector(
    'meta[property="article:modified_time"], meta[property="article:published_time"], meta[name="date"]',
  )
  return /^\d{4}-\d{2}-\d{2}/.exec(meta?.getAttribute('content') ?? '')?.[0]
}

function saysDate(article: Element): boolean {
  return article.querySelector('time') !== null || /\b(?:19|20)\d{2}\b/.test(openingOf(article))
}

/** As much as stands above the first words of an article, and no figure of it. */
function openingOf(article: Element): string {
  const opening = article.querySelector('h2, p, table')
  return opening === null ? '' : inlineText([opening]).slice(0, 60)
}
