import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { moveIds } from '../../../../knowledge/cue-groups.ts'
import { parseMoves } from '../../../../knowledge/compiler/lexicon/moves.ts'

const file = 'knowledge/lexicon/moves.yaml'
const yaml = readFileSync(file, 'utf8')

describe('parseMoves', () => {
  it('reads cues of every move', () => {
    const moves = parseMoves(yaml, file)

    expect(Object.keys(moves)).toEqual(moveIds)
    expect(moves.why).toContain('why …')
  })

  it('tells file, line, and key of every fault at once', () => {
    const faulty = yaml
      .replace('\nskipAll:\n', '\nskipSome:\n')
      .replace('  - move on\n', '  - move? on?\n  - move … on\n  - Move on!\n  - [move, on]\n')
    const lineOf = (text: string) => faulty.split('\n').indexOf(text) + 1

    expect(() => parseMoves(faulty, file)).toThrow(
      [
        `${file}:${lineOf('  - move? on?')}: skip: expected a word that has to be there, got "move? on?". Take a "?" away.`,
        `${file}:${lineOf('  - move … on')}: skip: expected words, a|b, word?, *, or … at an end, got "…" in "move … on". Correct it.`,
        `${file}:${lineOf('  - Move on!')}: skip: expected words, a|b, word?, *, or … at an end, got "Move" in "Move on!". Correct it.`,
        `${file}:${lineOf('  - [move, on]')}: skip: expected a cue, got a list or a table.`,
        `${file}:${lineOf('skipSome:')}: expected a move of knowledge/cue-groups.ts, got "skipSome". Correct the name, or add it to moveIds.`,
        `${file}: expected cues for every move of knowledge/cue-groups.ts, got none for "skipAll". Add them.`,
      ].join('\n'),
    )
  })

  it('refuses a move without cues, and what is no YAML', () => {
    expect(() => parseMoves(yaml.replace(/none:\n.*\n/, 'none:\n'), file)).toThrow(
      'none: expected a list of cues, got none. Add one, each in a line that begins with "- ".',
    )
    expect(() => parseMoves('skip: [', file)).toThrow(`${file}:1: expected YAML`)
  })
})
