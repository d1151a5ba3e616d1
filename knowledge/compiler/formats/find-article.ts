import { isFrameName } from './frame-names.ts'

/** Elements that hold nothing to read, or what stands on every page of a site. */
const unread =
  'script, style, noscript, template, svg, math, canvas, iframe, object, embed, audio, video, ' +
  'button, input, select, textarea, datalist, nav, aside, dialog, menu, ' +
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], ' +
  '[role="complementary"], [role="dialog"], [role="alertdialog"], [role="search"], [role="menu"]'

/** Beyond these, Readability would take its time, and a page is left whole. */
const mostElements = 20_000

/** The element that holds the article of a page; what belongs to no article is taken out of it. */
export async function findArticle(document: Document): Promise<Element> {
  const { body } = document
  const all = lengthOf(body)
  for (const element of body.querySelectorAll(unread)) element.remove()
  for (const element of body.querySelectorAll('header, footer')) {
    // Those of an article have its title, or the sources of its figures.
    if (element.closest('article, main, [role="main"]') === null && !holdsMost(element, all)) {
      element.remove()
    }
  }
  for (const element of body.querySelectorAll('[class], [id], [style]')) {
    // What stood in something that is gone is gone.
    if (!element.isConnected) continue
    if (isFrame(element) && !holdsArticle(element) && !holdsMost(element, all)) element.remove()
  }
  for (const element of body.querySelectorAll('ul, ol')) if (isMenu(element)) element.remove()
  return markedArticle(body) ?? (await likelyArticle(document)) ?? body
}

function isFrame(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true
  if ((element.getAttribute('class') ?? '').split(/\s+/).some(isFrameName)) return true
  // A single word may be where links to a section of the article lead: "#social".
  return /[A-Za-z][-_]|[a-z][A-Z]/.test(element.id) && isFrameName(element.id)
}

function holdsArticle(element: Element): boolean {
  return (
    /^(?:article|main|body|h1|table|tbody|tr|td|th)$/i.test(element.tagName) ||
    element.querySelector('article, main, h1') !== null
  )
}

function holdsMost(element: Element, all: number): boolean {
  return lengthOf(element) * 2 > all
}

/** A list of links alone leads elsewhere, and says nothing itself. */
function isMenu(list: Element): boolean {
  const links = [...list.querySelectorAll('a')]
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0)
  return links.length > 2 && linked >= lengthOf(list) * 0.9
}

/** What the page itself calls its article or main part, if much of the text is there. */
function markedArticle(body: Element): Element | undefined {
  const main = onlyOne(body, 'main, [role="main"]')
  const inside = main !== undefined && lengthOf(main) * 4 > lengthOf(body) ? main : body
  const article = onlyOne(inside, 'article')
  if (article !== undefined && holdsMost(article, lengthOf(inside))) return article
  return inside === body ? undefined : inside
}

function onlyOne(body: Element, selector: string): Element | undefined {
  const all = [...body.querySelectorAll(selector)].filter(
    (element) => element.parentElement?.closest(selector) === null,
  )
  return all.length === 1 ? all[0] : undefined
}

/** What Readability takes for the article, unless it loses a table or most of the text with it. */
async function likelyArticle(document: Document): Promise<Element | undefined> {
  const { body } = document
  if (body.querySelectorAll('*').length > mostElements) return undefined
  const { Readability } = await import('@mozilla/readability')
  const copy = document.cloneNode(true) as Document
  const found = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse()
  const content = found?.content ?? undefined
  const tables = (element: Element): number => element.querySelectorAll('table').length
  if (content === undefined || tables(content) < tables(body)) return undefined
  return holdsMost(content, lengthOf(body)) ? content : undefined
}

function lengthOf(element: Element): number {
  return element.textContent.replaceAll(/\s+/g, ' ').length
}
