/** What tells how short forms are written out; the lexicon has it. */
export interface ShortForms {
  readonly contractions: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, string>>
  readonly textSpeak: Readonly<Record<string, string>>
}

/** A word in lower case, written out: "what's" → what is; "doesn't" → does not; "u" → you; "doctor's" → doctor. */
export function expandWord(word: string, short: ShortForms): readonly string[] {
  const whole = own(short.contractions, word) ?? own(short.textSpeak, word)
  if (whole !== undefined) return whole.split(' ')
  for (const [ending, meaning] of Object.entries(short.endings)) {
    if (word.endsWith(ending)) return [word.slice(0, -ending.length), meaning]
  }
  return [word.replace(/'s?$/, '').replaceAll("'", '')].filter(Boolean)
}

/** A value a table holds itself: "constructor" is a word like any other. */
export function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
