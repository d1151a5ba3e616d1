/**
 * The -ing form of a verb in its base form: "oversee" → "overseeing", "organize" → "organizing",
 * "run" → "running". A verb that has the form already comes back as it is.
 */
export function gerundOf(verb: string): string {
  if (/[aeiouy].*ing$/.test(verb)) return verb
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`
  return doubles(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`
}

/**
 * One syllable with one vowel before one consonant ("plan", not "train" or "show"), or a stressed
 * ending ("refer", not "offer").
 */
function doubles(verb: string): boolean {
  return (
    /^[^aeiou]*[aeiou][bcdfgklmnprstvz]$/.test(verb) ||
    /(?:[^f]fer|[bdmr]mit|trol|begin)$/.test(verb)
  )
}
