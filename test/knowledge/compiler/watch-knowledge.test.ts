import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchKnowledge } from '../../../knowledge/compiler/watch-knowledge.ts'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts'

const example = 'test/fixtures/documents/where-a-warehouse-associate-can-go.md'

let folder: TemporaryFolder
let source: string
let out: string
let said: string[]
let end: (() => void) | undefined

async function watch(...more: readonly string[]): Promise<void> {
  const args = ['--source', source, '--out', out, ...more]
  end = await watchKnowledge({ args, say: (text) => said.push(text) })
}

async function hear(pattern: RegExp): Promise<string> {
  const find = (): string | undefined => said.find((text) => pattern.test(text))
  await expect.poll(find).toBeDefined()
  return find() ?? ''
}

// A build reads a thesaurus, which takes a busy machine its time.
describe('watchKnowledge', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    folder = await temporaryFolder()
    source = join(folder.path, 'warehouse.md')
    out = join(folder.path, 'knowledge.json')
    said = []
    copyFileSync(example, source)
  })

  afterEach(async () => {
    end?.()
    await folder.remove()
  })

  it('builds, and says what each save changes', async () => {
    const page = join(folder.path, 'report.html')
    await watch('--report', page)
    expect(said[0]).toContain('roles: Forklift Operator')
    expect(said[1]).toContain(`Waiting for ${source}, knowledge/wording/warehouse.yaml`)

    writeFileSync(source, readFileSync(source, 'utf8').replaceAll('$18.75', '$19.25'))
    const news = await hear(/was built anew/)

    expect(news).toMatch(/Facts: 0 added, 0 removed, 1 changed/)
    expect(news).toMatch(/ {2}- forklift-operator\/salary .*\$18\.75.*\n {2}\+ .*\$19\.25/)
    expect(JSON.stringify(loadKnowledge(out).facts)).toContain('19.25')
    expect(readFileSync(page, 'utf8')).toContain('$19.25')
  })

  it('watches each of several documents, and a folder for others', async () => {
    const bakers = 'test/fixtures/several/bakers'
    const [newer, older] = ['bakery-careers.md', 'moving-up-from-the-oven.txt']
    source = join(folder.path, 'bakers')
    mkdirSync(source)
    copyFileSync(join(bakers, newer), join(source, newer))
    await watch('--report', join(folder.path, 'report.html'))
    expect(said[1]).toContain(`Waiting for ${source}, knowledge/wording/bakery-careers.yaml or`)

    copyFileSync(join(bakers, older), join(source, older))
    await hear(/\+ flour-buyer\/salary \(moving-up-from-the-oven\.txt, line 10\)/)

    const late = readFileSync(join(source, older), 'utf8').replace('$48,500', '$49,100')
    writeFileSync(join(source, older), late)
    expect(await hear(/\$49,100/)).toMatch(
      /1 changed.*\n\n {2}- bakery-manager\/salary \(moving-up-from-the-oven\.txt, line 7, set aside\): .*\$48,500/,
    )
  })

  it('waits for a folder to have a document', async () => {
    source = join(folder.path, 'bakers')
    mkdirSync(source)
    await watch()
    expect(said[0]).toContain('expected at least one document')

    copyFileSync(example, join(source, 'warehouse.md'))
    await hear(/roles: Forklift Operator/)
  })

  it('says what is wrong, leaves what was built, and goes on', async () => {
    await watch()
    const built = readFileSync(out, 'utf8')
    writeFileSync(source, 'Nothing yet\n')
    const fault = await hear(/Nothing was written/)

    expect(fault).toContain(`${source}: expected at least one role`)
    expect(readFileSync(out, 'utf8')).toBe(built)

    copyFileSync(example, source)
    expect(await hear(/was built anew/)).toContain('0 added, 0 removed, 0 changed')
  })

  it('waits for a document that is not there yet', async () => {
    const late = source
    source = join(folder.path, 'warehose.md')
    await watch()
    expect(said[0]).toContain(`Did you mean "${late}"?`)
    expect(existsSync(out)).toBe(false)

    copyFileSync(example, source)
    await hear(/roles: Forklift Operator/)

    expect(existsSync(out)).toBe(true)
  })
})
