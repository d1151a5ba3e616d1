import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntryId } from '../../../knowledge/knowledge.ts'
import { learnSpokenOf, readSpoken } from '../../../knowledge/compiler/roles/spoken-of.ts'
import { readTraining } from '../../../knowledge/compiler/ways/read-training.ts'
import { classify, restoreWays, waysWords } from '../../../knowledge/learned/ways.ts'
import { bakery, lexicon } from '../../answering/bakery.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

const general = readTraining('knowledge/training', lexicon)

/** The bakery, with an entry for each figure on pay. */
const document = {
  roles: bakery.roles,
  entries: bakery.roles.map(({ id }) => ({
    id: `${id}/salary` as EntryId,
    topic: 'salary' as const,
  })),
}

let folder: TemporaryFolder

beforeEach(async () => {
  folder = await temporaryFolder()
})

afterEach(async () => {
  await folder.remove()
})

/** Writes messages beside a wording file, and gives its path. */
function wordingWith(files: Readonly<Record<string, readonly string[]>>): string {
  for (const [name, lines] of Object.entries(files)) {
    const path = join(folder.path, 'bakers', `${name}.txt`)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, `${lines.join('\n')}\n`)
  }
  return join(folder.path, 'bakers.yaml')
}

describe('messages of a wording', () => {
  it('teach which role is spoken of and what is asked for', () => {
    const [first, second] = bakery.roles.filter(({ kind }) => kind === 'advancement')
    expect.assert(first !== undefined && second !== undefined)
    const wording = wordingWith({
      [first.id]: [
        'the one up at three who feeds the sourdough',
        'who feeds the sourdough all night',
      ],
      [second.id]: ['the lady with the sugar flowers', 'somebody who pipes sugar flowers on top'],
      [`${first.id}/salary`]: [
        `what lands in the pocket of a ${first.name}`,
        'what lands in the pocket',
      ],
    })
    const learned = learnSpokenOf(readSpoken([wording]), document, general, lexicon)
    expect.assert(learned !== undefined)
    const top = (of: keyof typeof learned, message: string): string | undefined =>
      classify(waysWords(message, lexicon), restoreWays(learned[of]))[0]?.label
    expect(top('roles', 'her who does those sugar flowers')).toBe(second.id)
    expect(top('roles', 'him who feeds the sourdough')).toBe(first.id)
    expect(top('topics', 'and what lands in the pocket then')).toBe('salary')
  })

  it('are none where there is no folder', () => {
    expect(readSpoken([join(folder.path, 'bakers.yaml')])).toEqual([])
    expect(learnSpokenOf([], document, general, lexicon)).toBeUndefined()
  })

  it('are refused under a name that is neither a role nor an entry', () => {
    const wording = wordingWith({ 'head-of-flour': ['who has flour in the hair'] })
    expect(() => learnSpokenOf(readSpoken([wording]), document, general, lexicon)).toThrow(
      /head-of-flour\.txt[\s\S]*expected a file named like one of nobody, nothing, /,
    )
  })
})
