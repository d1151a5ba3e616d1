import { adviseOn, type Advised } from './advise-on.ts'
import { drawDocument } from './draw-document.ts'
import { documentsOf, type ReportedDocument } from './documents-of.ts'
import { factsByRole, isOlder, type RoleFacts } from './facts-by-role.ts'
import { findOddities } from './find-oddities.ts'
import type { Oddity } from './oddity.ts'
import { type Markup, markup } from './markup.ts'
import type { Mark } from './mark-lines.ts'
import { namePlace } from './name-place.ts'
import { type Numbered, numberMarks } from './number-marks.ts'
import type { Reported } from './reported.ts'
import { reportStyle } from './report-style.ts'
import { upperFirst } from '../../letter-case.ts'
import type { DocumentId, Fact, Knowledge } from '../../knowledge.ts'

/** What tells our page from any other, so that none is written over by a slip. */
const generator = 'career-bot knowledge:build'

/** Whether a text is a page that {@link drawReport} drew. */
export function isReport(page: string): boolean {
  return page.includes(`<meta name="generator" content="${generator}">`)
}

/** Nothing is fetched and nothing runs, whatever a document holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * The report as a page of its own, with the documents (their readable text) beside it, and every
 * fact and doubt marked at its place. It has no script and needs no network.
 */
export function drawReport(reported: Reported, textOf: TextOf): string {
  const titles = documentsOf(reported.knowledge).map(({ title }) => title)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${`What was understood of ${titles.join(' and ')}`}</title>
<style>${reportStyle}</style>
</head>
<body>
${drawBody(reported, textOf)}
</body>
</html>
`.markup
}

/** The readable text of a document; the only one has no id. */
type TextOf = (id: DocumentId | undefined) => string

function drawBody(reported: Reported, textOf: TextOf): Markup {
  const { facts, older = [] } = reported.knowledge
  const documents = documentsOf(reported.knowledge)
  const numbered = numberMarks(reported)
  const oddities = findOddities(reported.knowledge)
  const advised = adviseOn(reported.doubts)
  const [left, kept] = [
    advised.filter(({ isKept }) => !isKept),
    advised.filter(({ isKept }) => isKept),
  ]
  return markup`<header>
${drawHead(reported)}
<nav aria-label="Parts of the report">
<a href="#odd">Looks odd (${oddities.length})</a>
<a href="#left">Left out (${countOf(left)})</a>
<a href="#kept">Kept on a guess (${countOf(kept)})</a>
<a href="#understood">Understood (${facts.length + older.length})</a>
${documents.map((one, i) => markup`<a href="#${anchorOf(i)}">${nameOf(one)}</a>\n`)}
</nav>
</header>
<main>
<section aria-label="Report" tabindex="0">
<h2 id="odd">Looks odd</h2>
${orNothing(oddities.map((one) => drawOddity(one, reported, numbered)))}
<h2 id="left">Left out</h2>
${orNothing(left.map((one) => drawAdvised(one, reported, numbered)))}
<h2 id="kept">Kept on a guess</h2>
${orNothing(kept.map((one) => drawAdvised(one, reported, numbered)))}
<h2 id="understood">Understood</h2>
${factsByRole(reported.knowledge).map((group) => drawRole(group, reported, numbered))}
</section>
<section aria-label="${documents.length > 1 ? 'The documents' : 'The document'}" tabindex="0">
${documents.map((one, i) => drawSource(one, anchorOf(i), textOf, numbered))}
</section>
</main>`
}

/** What was read, and how much of it was understood. */
function drawHead({ knowledge }: Reported): Markup {
  const { roles, facts, older = [] } = knowledge
  const counts = `${roles.length} roles, ${facts.length} facts`
  const documents = documentsOf(knowledge)
  const [only, ...others] = documents
  if (only !== undefined && others.length === 0) {
    return markup`<h1>${only.title}</h1>
<p class="soft">${sayFile(only)}: ${counts}</p>`
  }
  const items = documents.map(
    (one) =>
      markup`<li>${nameOf(one)}: ${one.title} <span class="soft">${sayFile(one)}</span></li>\n`,
  )
  return markup`<h1>${documents.length} documents</h1>
<ul>
${items}</ul>
<p class="soft">${counts}; ${older.length} more are set aside for a newer document</p>`
}

function sayFile({ id, file, date }: ReportedDocument): string {
  return `${id ?? file}, ${date ?? 'without a date'}`
}

/** How a document is called at the head of a line. */
function nameOf({ name }: ReportedDocument): string {
  return name === undefined ? 'The document' : upperFirst(name)
}

/** What leads to a document, by its place among them. */
function anchorOf(i: number): string {
  return `document-${i + 1}`
}

function drawSource(
  document: ReportedDocument,
  anchor: string,
  textOf: TextOf,
  { marks }: Numbered,
): Markup {
  const { id } = document
  const aside =
    id === undefined
      ? ''
      : markup`, <mark class="older">an older one</mark> on these, set aside for a newer document`
  return markup`<h2 id="${anchor}">${nameOf(document)}</h2>
<p class="soft"><mark class="fact">A fact</mark> rests on these words${aside}, <mark class="kept">a guess</mark> on these; these were <mark class="left">left out</mark>. A number leads to what was made of them.</p>
${drawDocument(
  textOf(id),
  marks.filter((mark) => mark.document === id),
)}`
}

function countOf(advised: readonly Advised[]): number {
  return advised.reduce((count, { doubts }) => count + doubts.length, 0)
}

function orNothing(drawn: readonly Markup[]): readonly Markup[] {
  return drawn.length > 0 ? drawn : [markup`<p class="soft">Nothing.</p>`]
}

function drawOddity(
  { what, advice, facts }: Oddity,
  reported: Reported,
  { markOf }: Numbered,
): Markup {
  const items = facts.map(
    (fact) => markup`<li>${linkTo(markOf(fact), placeOf(fact, reported))} ${fact.quote.text}</li> `,
  )
  return markup`<h3>${what}</h3>
    <p class="advice">${advice}</p>
    <ul>
      ${items}
    </ul> `
}

function drawAdvised(
  { title, advice, isKept, doubts }: Advised,
  { knowledge }: Reported,
  { markOf }: Numbered,
): Markup {
  const items = doubts.map((doubt) => {
    const as = isKept ? markup` <span class="soft">${doubt.what}</span>` : ''
    const place = namePlace({ ...doubt, document: nameById(doubt.document, knowledge) })
    return drawItem(markOf(doubt), place, markup`${doubt.text}${as}`)
  })
  return markup`<h3>${title}</h3>
    <p class="advice">${advice}</p>
    <ul>
      ${items}
    </ul> `
}

function drawRole({ name, facts }: RoleFacts, reported: Reported, { markOf }: Numbered): Markup {
  const items = facts.map((fact, i) => {
    const isFirst = facts[i - 1]?.topic !== fact.topic
    const topic = isFirst ? markup`<li class="topic">${reported.labelOf(fact.topic)}</li> ` : ''
    return markup`${topic}${drawItem(markOf(fact), placeOf(fact, reported), sayFact(fact))}`
  })
  return markup`<h3>${name}</h3>
    ${
      facts.length === 0
        ? markup`<p class="soft">Nothing but the name.</p>`
        : markup`<ul>
            ${items}
          </ul>`
    } `
}

function sayFact(fact: Fact): string | Markup {
  if (!isOlder(fact)) return fact.text
  const why = fact.isSame === true ? 'a newer document says the same' : 'a newer one differs'
  return markup`${fact.text} <span class="soft">set aside: ${why}</span>`
}

/** What the document's mark of this number leads to, with the way back. */
function drawItem(mark: Mark, place: string, said: string | Markup): Markup {
  return markup`<li id="${mark.id}">
    <span class="ref">${mark.name}</span> ${linkTo(mark, place)} ${said}
  </li> `
}

function linkTo({ id }: Mark, place: string): Markup {
  return markup`<a href="#at-${id}">${place}</a>`
}

function placeOf({ quote: { lines, place }, document }: Fact, { knowledge }: Reported): string {
  return namePlace({ line: lines[0], place, document: nameById(document, knowledge) })
}

function nameById(id: DocumentId | undefined, { documents = [] }: Knowledge): string | undefined {
  return documents.find((document) => document.id === id)?.name
}
