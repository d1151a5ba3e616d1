import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { moveIds } from '../../../../knowledge/cue-groups.ts'
import {
  readMoves,
  readTopics,
  readTalk,
} from '../../../../knowledge/compiler/lexicon/cue-files.ts'
import { readWords } from '../../../../knowledge/compiler/lexicon/word-files.ts'

const file = 'knowledge/lexicon/moves.yaml'
const yaml = readFileSync(file, 'utf8')

describe('readMoves', () => {
  it('reads cues of every move', () => {
    const moves = readMoves(yaml, file)

    expect(Object.keys(moves)).toEqual(moveIds)
    expect(moves.why).toContain('why …')
  })

  it('tells file, line, and key of every fault at once', () => {
    const faulty = yaml
      .replace('\nskipAll:\n', '\nskipSome:\n')
      .replace('  - move on\n', '  - move? on?\n  - move … on\n  - Move on!\n  - [move, on]\n')
    const lineOf = (text: string) => faulty.split('\n').indexOf(text) + 1

    expect(() => readMoves(faulty, file)).toThrow(
      [
        `${file}:${lineOf('  - move? on?')}: skip: expected a word that has to be there, got "move? on?". Take a "?" away.`,
        `${file}:${lineOf('  - move … on')}: skip: expected words, a|b, word?, *, or … at an end, got "…" in "move … on". Correct it.`,
        `${file}:${lineOf('  - Move on!')}: skip: expected words, a|b, word?, *, or … at an end, got "Move" in "Move on!". Correct it.`,
        `${file}:${lineOf('  - [move, on]')}: skip: expected a cue, got a list or a table.`,
        `${file}:${lineOf('skipSome:')}: expected a move of knowledge/cue-groups.ts, got "skipSome". Correct the name, or add it to moveIds.`,
        `${file}: expected every move of knowledge/cue-groups.ts, got none for "skipAll". Add them.`,
      ].join('\n'),
    )
  })

  it('refuses a move without cues, and what is no YAML', () => {
    expect(() => readMoves(yaml.replace(/none:\n.*\n/, 'none:\n'), file)).toThrow(
      'none: expected a list of cues, got none. Add one, each in a line that begins with "- ".',
    )
    expect(() => readMoves('skip: [', file)).toThrow(`${file}:1: expected YAML`)
  })
})

describe('readTopics', () => {
  const path = 'knowledge/lexicon/topics.yaml'
  const topics = readFileSync(path, 'utf8')
  const lineIn = (text: string, line: string): number => text.split('\n').indexOf(line) + 1

  it('names the nearest topic and part of a topic', () => {
    const faulty = topics
      .replace('\nsalary:\n', '\nsaalry:\n')
      .replace('  label: Benefits\n', '  lable: Benefits\n')
    const line = lineIn(faulty, '  lable: Benefits')

    expect(() => readTopics(faulty, path)).toThrow(
      [
        `${path}:${lineIn(faulty, 'saalry:')}: expected a topic of knowledge/topics.ts, got "saalry". Did you mean "salary"? Correct the name, or add the topic to its table.`,
        `${path}:${line}: expected a part of a topic (name, label, asks, questions), got "lable". Did you mean "label"? Correct the name, or take it away.`,
        `${path}:${line - 1}: expected every part of a topic (name, label, asks, questions), got none for "label". Add them.`,
      ].join('\n'),
    )
  })

  it('names a sign that stands for nothing in a question', () => {
    const faulty = topics.replace('    - overview\n', '    - overview of …\n')

    expect(() => readTopics(faulty, path)).toThrow(
      `${path}:${lineIn(faulty, '    - overview of …')}: overview: expected words, a|b, word?, *, {role}, got "…" in "overview of …". Correct it.`,
    )
  })
})

describe('readTalk', () => {
  it('names a kind of small talk that does not exist', () => {
    const path = 'knowledge/lexicon/talk.yaml'
    const faulty = readFileSync(path, 'utf8').replace('\n  greeting:\n', '\n  greetings:\n')

    expect(() => readTalk(faulty, path)).toThrow(
      'expected a kind of small talk of knowledge/cue-groups.ts, got "greetings". Did you mean "greeting"? Correct the name, or add it to smallTalkKinds.',
    )
  })
})

describe('readWords', () => {
  const path = 'knowledge/lexicon/words.yaml'
  const words = readFileSync(path, 'utf8')

  it('names a class of words that does not exist, and a number that is none', () => {
    const faulty = words
      .replace('  first: 1\n', '  first: one\n')
      .replace('\n  closing: ', '\n  closeing: ')

    expect(() => readWords(faulty, path)).toThrow(
      /words\.yaml:\d+: expected a number, got "one"\. Write it in digits\.\n.*expected a class of words of knowledge\/cue-groups\.ts, got "closeing"\. Did you mean "closing"\? Correct the name, or add it to wordClasses\.\n.*got none for "closing"\. Add them\.$/,
    )
  })
})
