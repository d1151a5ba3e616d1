import { type Knowledge } from '../../../knowledge/knowledge.ts'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { type Lexicon, loadLexicon } from '../../../knowledge/lexicon.ts'
import { type Answerer, createAnswering } from '../../../src/answering/answering.ts'
import { type Background, createBackground } from '../../../src/replies/background.ts'
import { compileExample, compileFolder } from '../../knowledge/compiler/compile.ts'

/** What bot, dialogs, and replies are made of, from the built knowledge. */
export interface TestTalk {
  readonly knowledge: Knowledge
  readonly lexicon: Lexicon
  readonly answering: Answerer
  readonly background: Background
}

/** Loads knowledge and lexicon as they are built; slow enough to be done once per test file. */
export function loadTalk(): TestTalk {
  return talkOf(loadKnowledge(pathOf('knowledge.json')))
}

/** The same from an example document of another profession, without wording and thesaurus. */
export function loadExampleTalk(name: string): TestTalk {
  return talkOf(compileExample(name).knowledge)
}

/** The same from the documents of a folder together. */
export async function loadFolderTalk(folder: string): Promise<TestTalk> {
  return talkOf((await compileFolder(folder)).knowledge)
}

function talkOf(knowledge: Knowledge): TestTalk {
  const lexicon = loadLexicon(pathOf('lexicon.json'))
  return {
    knowledge,
    lexicon,
    answering: createAnswering(knowledge, lexicon),
    background: createBackground(knowledge, lexicon),
  }
}

function pathOf(file: string): string {
  return new URL(`../../../knowledge/${file}`, import.meta.url).pathname
}
