import { readFileSync } from 'node:fs'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { loadLexicon } from '../../knowledge/lexicon.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import { englishOf } from '../../src/answering/model/english.ts'

/**
 * A program: prints how many milliseconds a fresh process takes from the file of the real knowledge
 * to an answerer, the lexicon aside, which all documents share; then how many the lexicon takes.
 */
const [knowledgeFile, lexiconFile] = ['knowledge/knowledge.json', 'knowledge/lexicon.json']
// Read beforehand: what is measured is our work, not the disk.
readFileSync(knowledgeFile)

const beforeLexicon = performance.now()
const lexicon = loadLexicon(lexiconFile)
englishOf(lexicon)
const before = performance.now()
createAnswering(loadKnowledge(knowledgeFile), lexicon)
const after = performance.now()
process.stdout.write(JSON.stringify({ knowledge: after - before, lexicon: before - beforeLexicon }))
