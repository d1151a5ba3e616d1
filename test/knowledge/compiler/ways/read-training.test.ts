import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTraining } from '../../../../knowledge/compiler/ways/read-training.ts'
import { loadLexicon } from '../../../../knowledge/lexicon.ts'
import { roleWord } from '../../../../knowledge/learned/ways.ts'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary-folder.ts'

const short = loadLexicon('knowledge/lexicon.json')

describe('readTraining', () => {
  let folder: TemporaryFolder
  const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text)

  beforeAll(async () => {
    folder = await temporaryFolder()
    mkdirSync(join(folder.path, 'topics'))
    mkdirSync(join(folder.path, 'acts'))
  })
  afterAll(async () => folder.remove())

  it('reads a way to ask from each line, and refuses names and repetitions', () => {
    write(
      'topics/salary.txt',
      "pay of a {role}\n\n{role} or {other}?\nwhat's a {role}'s pay, 12k?\n",
    )
    write('acts/thanks.txt', 'Thanks a lot!\n')
    expect(readTraining(folder.path, short).examples).toEqual([
      { label: 'salary', words: ['pay', 'of', 'a', roleWord] },
      { label: 'salary', words: [roleWord, 'or', roleWord] },
      { label: 'salary', words: ['what', 'is', 'a', roleWord, 'pay', '0'] },
      { label: 'thanks', words: ['thanks', 'a', 'lot'] },
    ])

    write('acts/thanks.txt', 'Thanks a lot!\nthanks a LOT\n')
    write('topics/sallary.txt', 'money\n')
    const { path } = folder
    expect(() => readTraining(path, short)).toThrow(
      /expected a file named like one of .*got "sallary\.txt"/,
    )
    expect(() => readTraining(path, short)).toThrow(
      `acts/thanks.txt:2: expected each way to ask once, got "thanks a LOT", which stands in ${path}/acts/thanks.txt:1, too. Remove one.`,
    )
  })

  it('is broad: every topic and act has its file, with dozens of ways', () => {
    const { examples } = readTraining('knowledge/training', short)
    const counts = new Map<string, number>()
    for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count < 12)).toEqual([])
    expect(examples.length).toBeGreaterThan(5000)
  })
})
