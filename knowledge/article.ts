/** Letters of an abbreviation that is not said as a word, in all likelihood. */
const longestSpelled = 3

/** The indefinite article by sound: "an hourly", "a university", "an MRI", "a PACS". */
export function articleFor(words: string): 'a' | 'an' {
  const [first = ''] = words.split(/\s/)
  // Short abbreviations, and those without a vowel, are spelled letter by letter.
  const isSpelled = first.length <= longestSpelled || !/[AEIOU]/.test(first.slice(1))
  if (/^[A-Z]{2,}s?$/.test(first) && isSpelled) {
    return /^[AEFHILMNORSX]/.test(first) ? 'an' : 'a'
  }
  if (/^(?:hour|honest|honor|heir)/i.test(first)) return 'an'
  return /^(?!uni(?!n)|use|usa|usu|eu|one)[aeiou]/i.test(first) ? 'an' : 'a'
}

/** A noun behind its indefinite article: "a master's degree", "an associate's degree". */
export function withArticle(noun: string): string {
  return `${articleFor(noun)} ${noun}`
}
