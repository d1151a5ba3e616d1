import { oncePerText } from '../../once-per-text.ts'

const irregularPlurals: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  person: 'people',
  child: 'children',
}

/** The plural of a noun, in the case it comes in: "nurse" → "nurses", "foreman" → "foremen". */
export function pluralOf(noun: string): string {
  for (const [one, many] of Object.entries(irregularPlurals)) {
    if (noun.endsWith(one) && !noun.endsWith('human')) return noun.slice(0, -one.length) + many
  }
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** The singular of a noun that may be a plural; other words come back as they are. */
export const singularOf = oncePerText((noun) => {
  for (const [one, many] of Object.entries(irregularPlurals)) {
    if (noun.endsWith(many)) return noun.slice(0, -many.length) + one
  }
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2)
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun
})

/** What forms of one word have in common, roughly: "archive" and "Archiving" → "archiv". */
export const stemOf = oncePerText((word) => {
  const lower = word.toLowerCase().replace(/'s?$/, '')
  const stem = singularOf(lower).replace(/(?:ing|ed|e)$/, '')
  return stem.length >= 3 ? stem : singularOf(lower)
})
