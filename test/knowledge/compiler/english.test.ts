import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = 'knowledge/compiler'

/**
 * What patterns may hold: words of a closed class, which shape a sentence in every document alike
 * (articles, pronouns, prepositions, conjunctions, auxiliaries, quantifiers), and parts of spelling.
 */
const grammar = new Set(
  (
    'an the this that these those such any some none no not each every another one other many most several ' +
    'they them their her she he his it who which whom whose ' +
    'and or but for with from of in on at by to as before after through into than so if when while ' +
    'is are was were be do does did has have had having hold can may must should will would ' +
    // Spelling.
    'ing ies ly es ed st nd rd th ch sh ss ' +
    // Names of files, characters, methods, topics and fields.
    'aliases descriptions role salary outlook particular general weak txt yaml md feff join http https www'
  ).split(' '),
)

it('has no English in patterns and lists but its grammar', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    // Formats look for markup, in the words of those who make pages.
    (file) => file.endsWith('.ts') && !/^(?:lexicon|formats)/.test(file),
  )
  const elsewhere = files.flatMap((file) =>
    literalsIn(readFileSync(join(folder, file), 'utf8')).flatMap((pattern) =>
      wordsIn(pattern)
        .filter((word) => !grammar.has(word))
        .map((word) => `${file}: "${word}" in ${pattern}`),
    ),
  )

  expect(elsewhere).toEqual([])
})

it('reads the words of patterns', () => {
  const code = 'const a = /\\b(?:exam|tests?)\\b/i, b = new RegExp(`^the ${anyOf(nouns)} offers`)'

  expect(literalsIn(code).flatMap(wordsIn)).toEqual(['exam', 'tests', 'the', 'offers'])
})

it('reads the words of lists', () => {
  const code = `const a = 'exam test trial'.split(' '), b = ['nurse', 'coder'], c = \`
    boss chief\`.trim().split(/x/), d = { kind: 'money' }, e = 'no list at all'`

  expect(literalsIn(code).flatMap(wordsIn)).toEqual(
    expect.arrayContaining(['exam', 'test', 'trial', 'nurse', 'coder', 'boss', 'chief']),
  )
  expect(literalsIn(code).flatMap(wordsIn)).not.toContain('money')
  expect(literalsIn(code).flatMap(wordsIn)).not.toContain('list')
})

/**
 * What code looks for in a document: regular expressions, texts that look like a part of one, and
 * lists of words, be they texts that are split or rows of texts.
 */
function literalsIn(code: string): readonly string[] {
  const plain = code
    .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/^import[^']*'.*'$/gm, '')
  const literals = plain.matchAll(/(?<=[(,=:[!&|?{;\s])\/(?![/*\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g)
  const texts = plain.matchAll(/`[^`]*`|'(?:[^'\\\n]|\\.)*'/g)
  const isPattern = (text: string): boolean => /\\\\|\(\?|\[\^|^`\^/.test(text)
  return [
    ...[...literals].map(([literal]) => literal),
    ...[...texts].map(([text]) => text).filter(isPattern),
    ...[...plain.matchAll(/(?:`[^`]*`|'[^'\n]*')(?=\s*(?:\.trim\(\)\s*)?\.split\()/g)].map(String),
    ...[...plain.matchAll(/\[\s*(?:'[a-z ]+',?\s*){2,}\](?!\s*as const)/g)].map(([row]) =>
      row.slice(1, -1),
    ),
  ]
}

/** The words of two or more letters that a pattern looks for. */
function wordsIn(pattern: string): readonly string[] {
  const bare = pattern
    .replaceAll(/\$\{[^}]*\}/g, ' ')
    .replaceAll(/\\+[pP]\{\w+\}|\\+[a-zA-Z]|\[[^\]]*\]|\(\?<[=!]/g, ' ')
    .replaceAll(/\/[a-z]*$/g, ' ')
    .replaceAll('?', '')
  return bare.match(/[A-Za-z]{2,}/g)?.map((word) => word.toLowerCase()) ?? []
}
