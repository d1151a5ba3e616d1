import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = 'knowledge/compiler'

/**
 * What patterns may still hold: small words where a sentence is taken apart, spelling, and a few
 * words of content that are yet to move to `statements.yaml`. Lists of words that are no pattern
 * are not looked at.
 */
const allowed = new Set(
  (
    'and the for with from who which that this these those such they them their but are does not ' +
    'any some none each every another one has have had hold before through several experienced most many other ' +
    'her she ' +
    // Yet to move.
    'degree year years experience percent plus more per ' +
    // Endings of words.
    'ing ies ly ' +
    // Names of files, of characters and of methods inside of a template.
    'txt yaml feff join'
  ).split(' '),
)

it('has no English in patterns but what is allowed', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('lexicon'),
  )
  const elsewhere = files.flatMap((file) =>
    patternsIn(readFileSync(join(folder, file), 'utf8')).flatMap((pattern) =>
      wordsIn(pattern)
        .filter((word) => !allowed.has(word))
        .map((word) => `${file}: "${word}" in ${pattern}`),
    ),
  )

  expect(elsewhere).toEqual([])
})

it('reads the words of patterns', () => {
  const code = 'const a = /\\b(?:exam|tests?)\\b/i, b = new RegExp(`^the ${anyOf(nouns)} offers`)'

  expect(patternsIn(code).flatMap(wordsIn)).toEqual(['exam', 'tests', 'the', 'offers'])
})

/** Regular expressions of code: literals, and texts that look like a part of one. */
function patternsIn(code: string): readonly string[] {
  const plain = code
    .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/^import[^']*'.*'$/gm, '')
  const literals = plain.matchAll(/(?<=[(,=:[!&|?{;\s])\/(?![/*\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g)
  const texts = plain.matchAll(/`[^`]*`|'(?:[^'\\\n]|\\.)*'/g)
  const isPattern = (text: string): boolean => /\\\\|\(\?|\[\^|^`\^/.test(text)
  return [
    ...[...literals].map(([literal]) => literal),
    ...[...texts].map(([text]) => text).filter(isPattern),
  ]
}

/** The words of three or more letters that a pattern looks for. */
function wordsIn(pattern: string): readonly string[] {
  const bare = pattern
    .replaceAll(/\$\{[^}]*\}/g, ' ')
    .replaceAll(/\\+[pP]\{\w+\}|\\+[a-zA-Z]|\[[^\]]*\]|\(\?<[=!]/g, ' ')
    .replaceAll(/\/[a-z]*$/g, ' ')
    .replaceAll('?', '')
  return bare.match(/[A-Za-z]{3,}/g)?.map((word) => word.toLowerCase()) ?? []
}
