import type { Block } from './block.ts'
import { isPersonNoun } from './person-noun.ts'
import { plainText } from './plain-text.ts'
import { singularName } from './role-names.ts'
import { splitSentences } from './split-sentences.ts'
import type { Statements } from './statements.ts'

/** What a mention counts where it stands. */
const weights = { title: 4, heading: 3, opening: 2 } as const

/** Words that can stand before a name without being part of it. */
const notInName =
  /^(?:a|an|the|some|many|most|several|all|experienced|skilled|other|these|those|such|future|as|for|of|to|in|by|while|when|after|and|or|can|may|what|who|how|where|today's|good|new|entry-level|working|being|becoming|become)$/i

/**
 * The singular name of the role the source starts from: the person most spoken of in its title,
 * its headings and at the beginning of its sentences, the roles of its table aside.
 */
export function findBaseName(
  blocks: readonly Block[],
  roleNames: readonly string[],
  statements: Statements,
): string | undefined {
  const counts = new Map<string, number>()
  const taken = new Set(roleNames.map((name) => name.toLowerCase()))
  for (const [text, weight] of placesOf(blocks)) {
    for (const name of new Set(namesIn(text, statements))) {
      if (!taken.has(name)) counts.set(name, (counts.get(name) ?? 0) + weight)
    }
  }
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || b.length - a.length)
  const [head, most] = ranked[0] ?? ['', 0]
  // "Medical coders" are often called "coders" for short: the long form is the name.
  const best = ranked.findLast(
    ([name, count]) => (name === head || name.endsWith(` ${head}`)) && count >= most / 3,
  )?.[0]
  return best?.replaceAll(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
}

function* placesOf(blocks: readonly Block[]): Generator<readonly [string, number]> {
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'heading') {
      yield [plainText(block.text), weights[block.kind]]
    }
    if (block.kind !== 'paragraph') continue
    for (const { plain } of splitSentences(block)) {
      yield [plain.split(' ').slice(0, 4).join(' '), weights.opening]
    }
  }
}

/** Every run of one to three words that ends in what a person can be called. */
function namesIn(text: string, statements: Statements): readonly string[] {
  const words = text.split(/[^\p{L}'-]+/u).filter(Boolean)
  return words.flatMap((head, end) => {
    if (!isPersonNoun(head, statements)) return []
    const start = words.slice(0, end).findLastIndex((word) => notInName.test(word)) + 1
    return [0, 1, 2]
      .map((length) => end - length)
      .filter((first) => first >= start)
      .map((first) =>
        singularName(
          words
            .slice(first, end + 1)
            .join(' ')
            .toLowerCase(),
        ),
      )
  })
}
