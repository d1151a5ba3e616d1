import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkKnowledge } from '../../../knowledge/compiler/check-knowledge.ts'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { compileReal, realSource } from './compile.ts'

const committed = loadKnowledge('knowledge/knowledge.json')

describe('the committed knowledge', () => {
  it('passes every check against its source', () => {
    expect(checkKnowledge(committed, readFileSync(realSource, 'utf8'))).toEqual([])
  })

  it('has the facts and roles that the compiler gives', () => {
    const { knowledge } = compileReal()
    expect(committed.facts).toEqual(knowledge.facts)
    expect(committed.roles).toEqual(knowledge.roles)
  })

  it('reads no sample question: descriptions are no questions', () => {
    const asked = committed.roles.flatMap(({ descriptions }) =>
      descriptions.filter((text) => text.includes('?')),
    )
    expect(asked).toEqual([])
  })
})

describe('the compiler', () => {
  it('knows no word and no figure of the document: code and lexicon are general', () => {
    const special =
      /sonogra|ultrasound|echocardio|cardiac|\bpacs\b|radiolog|ardms|parca|62,?027|72,?218|73,?896|79,?953/i
    const files = readdirSync('knowledge')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `knowledge/${name}`)
    const found = [...files, 'knowledge/lexicon/statements.yaml'].filter((file) =>
      special.test(withoutComments(readFileSync(file, 'utf8'))),
    )
    expect(found).toEqual([])
  })
})

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[^]*?\*\/|^\s*(?:\/\/|#).*$/gm, '')
}
