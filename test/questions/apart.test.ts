import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { parseQuestionRows, type QuestionRow } from '../../src/evaluation/question-row.ts'

const folder = 'test/questions'
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
const rows = files.flatMap((name) =>
  parseQuestionRows(readFileSync(`${folder}/${name}`, 'utf8'), name),
)

describe('the questions', () => {
  it('stand apart from the phrasings and names they are matched with', () => {
    const { entries, roles } = loadKnowledge('knowledge/knowledge.json')
    const known = new Set(
      [
        ...entries.flatMap(({ phrasings }) => phrasings),
        ...roles.flatMap(({ aliases, descriptions }) => [...aliases, ...descriptions]),
      ].map(plain),
    )

    expect(rows.filter((row) => known.has(plain(judgedTurn(row)))).map(({ id }) => id)).toEqual([])
  })

  it('have an id of their own across all sets', () => {
    const ids = rows.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are no question of another set', () => {
    const seen = new Map<string, string>()
    const repeated = rows.filter((row) => {
      const said = row.turns.join(' / ').toLowerCase()
      const isRepeated = seen.has(said)
      seen.set(said, row.id)
      return isRepeated
    })

    expect(repeated.map(({ id }) => id)).toEqual([])
  })

  it('want an honest refusal in every eighth row or more', () => {
    const refusals = rows.filter(({ kind }) => kind === 'silent' || kind === 'offtopic')

    expect(refusals.length / rows.length).toBeGreaterThan(1 / 8)
  })
})

/** The reply to the last turn is judged; earlier ones only set the scene. */
function judgedTurn({ turns }: QuestionRow): string {
  return turns.at(-1) ?? ''
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim()
}
