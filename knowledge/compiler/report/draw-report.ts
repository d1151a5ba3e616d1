import { adviseOn, type Advised } from './advise-on.ts'
import { drawDocument } from './draw-document.ts'
import { factsByRole, type RoleFacts } from './facts-by-role.ts'
import { findOddities } from './find-oddities.ts'
import type { Oddity } from './oddity.ts'
import { type Markup, markup } from './markup.ts'
import type { Mark } from './mark-lines.ts'
import { namePlace } from './name-place.ts'
import { type Numbered, numberMarks } from './number-marks.ts'
import type { Reported } from './reported.ts'
import { reportStyle } from './report-style.ts'
import type { Fact } from '../../knowledge.ts'

/** What tells our page from any other, so that none is written over by a slip. */
const generator = 'career-bot knowledge:build'

/** Whether a text is a page that {@link drawReport} drew. */
export function isReport(page: string): boolean {
  return page.includes(`<meta name="generator" content="${generator}">`)
}

/** Nothing is fetched and nothing runs, whatever a document holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * The report as a page of its own, with the document (its readable text) beside it, and every fact
 * and doubt marked at its place. It has no script and needs no network.
 */
export function drawReport(reported: Reported, text: string): string {
  const { source } = reported.knowledge
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${`What was understood of ${source.title}`}</title>
<style>${reportStyle}</style>
</head>
<body>
${drawBody(reported, text)}
</body>
</html>
`.markup
}

function drawBody(reported: Reported, text: string): Markup {
  const { source, roles, facts } = reported.knowledge
  const numbered = numberMarks(reported)
  const oddities = findOddities(reported.knowledge)
  const advised = adviseOn(reported.doubts)
  const [left, kept] = [
    advised.filter(({ isKept }) => !isKept),
    advised.filter(({ isKept }) => isKept),
  ]
  const date = source.date ?? 'without a date'
  return markup`<header>
<h1>${source.title}</h1>
<p class="soft">${source.file}, ${date}: ${roles.length} roles, ${facts.length} facts</p>
<nav aria-label="Parts of the report">
<a href="#odd">Looks odd (${oddities.length})</a>
<a href="#left">Left out (${countOf(left)})</a>
<a href="#kept">Kept on a guess (${countOf(kept)})</a>
<a href="#understood">Understood (${facts.length})</a>
<a href="#document">The document</a>
</nav>
</header>
<main>
<section aria-label="Report" tabindex="0">
<h2 id="odd">Looks odd</h2>
${orNothing(oddities.map((one) => drawOddity(one, numbered)))}
<h2 id="left">Left out</h2>
${orNothing(left.map((one) => drawAdvised(one, numbered)))}
<h2 id="kept">Kept on a guess</h2>
${orNothing(kept.map((one) => drawAdvised(one, numbered)))}
<h2 id="understood">Understood</h2>
${factsByRole(reported.knowledge).map((group) => drawRole(group, reported, numbered))}
</section>
<section aria-label="The document" tabindex="0">
<h2 id="document">The document</h2>
<p class="soft"><mark class="fact">A fact</mark> rests on these words, <mark class="kept">a guess</mark> on these; these were <mark class="left">left out</mark>. A number leads to what was made of them.</p>
${drawDocument(text, numbered.marks)}
</section>
</main>`
}

function countOf(advised: readonly Advised[]): number {
  return advised.reduce((count, { doubts }) => count + doubts.length, 0)
}

function orNothing(drawn: readonly Markup[]): readonly Markup[] {
  return drawn.length > 0 ? drawn : [markup`<p class="soft">Nothing.</p>`]
}

function drawOddity({ what, advice, facts }: Oddity, { markOf }: Numbered): Markup {
  const items = facts.map(
    (fact) => markup`<li>${linkTo(markOf(fact), placeOf(fact))} ${fact.quote.text}</li> `,
  )
  return markup`<h3>${what}</h3>
    <p class="advice">${advice}</p>
    <ul>
      ${items}
    </ul> `
}

function drawAdvised({ title, advice, isKept, doubts }: Advised, { markOf }: Numbered): Markup {
  const items = doubts.map((doubt) => {
    const as = isKept ? markup` <span class="soft">${doubt.what}</span>` : ''
    return drawItem(markOf(doubt), namePlace(doubt), markup`${doubt.text}${as}`)
  })
  return markup`<h3>${title}</h3>
    <p class="advice">${advice}</p>
    <ul>
      ${items}
    </ul> `
}

function drawRole({ name, facts }: RoleFacts, { labelOf }: Reported, { markOf }: Numbered): Markup {
  const items = facts.map((fact, i) => {
    const isFirst = facts[i - 1]?.topic !== fact.topic
    const topic = isFirst ? markup`<li class="topic">${labelOf(fact.topic)}</li> ` : ''
    return markup`${topic}${drawItem(markOf(fact), placeOf(fact), fact.text)}`
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

/** What the document's mark of this number leads to, with the way back. */
function drawItem(mark: Mark, place: string, said: string | Markup): Markup {
  return markup`<li id="${mark.id}">
    <span class="ref">${mark.name}</span> ${linkTo(mark, place)} ${said}
  </li> `
}

function linkTo({ id }: Mark, place: string): Markup {
  return markup`<a href="#at-${id}">${place}</a>`
}

function placeOf({ quote: { lines, place } }: Fact): string {
  return namePlace({ line: lines[0], place })
}
