import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { KnowledgeError } from '../../knowledge/knowledge-error.ts'
import { loadKnowledge, parseKnowledge } from '../../knowledge/load-knowledge.ts'

const path = 'knowledge/knowledge.json'
const folder = mkdtempSync(join(tmpdir(), 'load-knowledge-'))

afterAll(() => rmSync(folder, { recursive: true }))

function good(): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}

describe('loadKnowledge', () => {
  it('loads the built file within 30 milliseconds', () => {
    // The best of several: what else runs on the machine is not the loader's.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      loadKnowledge(path)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(30)
  })

  it('names the remedy when the file is missing', () => {
    const missing = join(folder, 'missing.json')
    expect(() => loadKnowledge(missing)).toThrow(KnowledgeError)
    expect(() => loadKnowledge(missing)).toThrow(
      `Run \`npm run knowledge:build -- --source DOCUMENT --out ${missing}\` to make it`,
    )
  })

  it('names the remedy when the file is no JSON', () => {
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '{"formatVersion": 1')
    expect(() => loadKnowledge(broken)).toThrow(/broken\.json: expected built knowledge as JSON/)
  })
})

describe('parseKnowledge', () => {
  it('refuses another format version', () => {
    expect(() => parseKnowledge({ ...good(), formatVersion: 99 })).toThrow(
      'knowledge.json: expected formatVersion 1, got "99". ' +
        'Run `npm run knowledge:build` to make it anew.',
    )
  })

  it.each([[null], [[]], ['text'], [undefined]])('refuses %j, which is no object', (json) => {
    expect(() => parseKnowledge(json)).toThrow(/expected an object, got "\w+"\. Run/)
  })

  it('lists every fault of the shape together', () => {
    const broken = { ...good(), roles: 'none', facts: [{ id: 'a', topic: 'salary' }] }
    expect(() => parseKnowledge(broken)).toThrow(
      'knowledge/knowledge.json: expected "roles" to be a list, got "string". ' +
        'Run `npm run knowledge:build` to make it anew.\n' +
        'knowledge/knowledge.json: expected "facts[0].text" to be a text, got none. ' +
        'Run `npm run knowledge:build` to make it anew.',
    )
  })
})
