import { readFileSync } from 'node:fs'
import { type Lexicon, loadLexicon } from './lexicon.ts'

/**
 * Gives what reads a lexicon, and gives the same one again as long as its file says the same: what
 * is made of a lexicon is kept with it, and takes ten times as long as to look at the file.
 */
export function createLexiconReader(path: string): () => Lexicon {
  let last: { readonly text: string; readonly lexicon: Lexicon } | undefined
  return () => {
    const text = readFileSync(path, 'utf8')
    if (last?.text !== text) last = { text, lexicon: loadLexicon(path) }
    return last.lexicon
  }
}
