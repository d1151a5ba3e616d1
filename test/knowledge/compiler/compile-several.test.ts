import { describe, expect, it } from 'vitest'
import { limitToDocument } from '../../../knowledge/limit-to-document.ts'
import { compileFolder, compileTexts, textsOf } from './compile.ts'

const { knowledge: bakers, doubts } = await compileFolder('test/fixtures/several/bakers')
const [newer, older] = bakers.documents ?? []

describe('compileSeveral', () => {
  it('has the documents newest first, each by a name of its own', () => {
    expect(bakers.documents?.map(({ name, date, title }) => [name, date, title])).toEqual([
      ['the 2024 guide', '2024-03-12', 'Bakery Careers: A Guide'],
      ['the 2019 guide', '2019-05-06', 'A Guide to Moving Up from the Oven'],
    ])
    expect(bakers.source.title).toBe('Bakery Careers: A Guide')
  })

  it('merges roles of one name, and has those of one document beside them', () => {
    expect(bakers.roles.map(({ id }) => id)).toEqual([
      'bakery-manager',
      'head-pastry-chef',
      'baking-instructor',
      'food-technologist',
      'pastry-chef',
      'flour-buyer',
      'baker',
    ])
  })

  it('sets apart the older of two figures, and what is said twice', () => {
    const set = bakers.older?.map(({ id, newer: than, isSame }) => [id, than, isSame ?? false])

    expect(set).toEqual([
      ['bakery-manager/education/2', 'bakery-manager/education/1', false],
      ['bakery-manager/experience/2', 'bakery-manager/experience/1', false],
      ['bakery-manager/salary/2', 'bakery-manager/salary/1', false],
      ['bakery-manager/outlook/2', 'bakery-manager/outlook/1', false],
      ['baking-instructor/duties/3', 'baking-instructor/duties/1', true],
      ['baking-instructor/education/2', 'baking-instructor/education/1', true],
      ['baking-instructor/salary/2', 'baking-instructor/salary/1', false],
      ['baking-instructor/outlook/2', 'baking-instructor/outlook/1', true],
      ['baker/overview/2', 'baker/overview/1', true],
    ])
  })

  it('tells of every fact which document states it', () => {
    const ids = [...bakers.facts, ...(bakers.older ?? [])].map(({ document }) => document)

    expect(new Set(ids)).toEqual(new Set([newer?.id, older?.id]))
    expect(textsOf(bakers, undefined, 'sourceDate')).toContain(
      'The 2019 guide is dated May 6, 2019.',
    )
  })

  it('keeps roles of like names apart, and tells the line that makes them one', () => {
    expect(doubts[0]).toMatchObject({
      kind: 'alikeName',
      document: 'moving-up-from-the-oven.txt',
      line: 17,
      text: 'Pastry Chef',
      what:
        'kept apart from "Head Pastry Chef", whose name is alike; if they are one role, write in ' +
        'the wording file "head-pastry-chef: { aliases: [pastry chef] }"',
    })
  })

  it('makes them one where the wording has that line', async () => {
    const { knowledge } = await compileFolder(
      'test/fixtures/several/bakers',
      'head-pastry-chef: { aliases: [pastry chef] }',
    )

    expect(knowledge.roles.map(({ id }) => id)).not.toContain('pastry-chef')
    expect(
      knowledge.older?.some(
        ({ id, text }) => id.startsWith('head-pastry-chef/') && /41,200/.test(text),
      ),
    ).toBe(true)
  })

  it('gives what one document says alone', () => {
    const alone = older === undefined ? bakers : limitToDocument(bakers, older.id)

    expect(textsOf(alone, 'bakery-manager', 'salary')).toEqual([
      'The median salary of a bakery manager was $48,500 in 2018.',
    ])
    expect(textsOf(alone, 'food-technologist', 'salary')).toEqual([])
    expect(alone.entries.map(({ id }) => id)).not.toContain('food-technologist/salary')
  })
})

describe('the names of documents', () => {
  const nameOf = (...texts: readonly (readonly [title: string, date?: string])[]): unknown => {
    const documents = texts.map(([title, date = ''], i) => [`${i}.txt`, guide(title, date, 50 + i)])
    const { knowledge } = compileTexts(Object.fromEntries(documents) as Record<string, string>)
    return knowledge.documents?.map(({ name }) => name)
  }

  it('are by the month where two are of one year', () => {
    expect(
      nameOf(['Ways Up: A Guide', 'May 6, 2019'], ['More Ways: A Guide', 'June 3, 2019']),
    ).toEqual(['the guide from June 2019', 'the guide from May 2019'])
  })

  it('are titles where there is no date, or the same', () => {
    expect(
      nameOf(['Ways Up'], ['More Ways', 'June 3, 2019'], ['Other Ways', 'June 3, 2019']),
    ).toEqual(['"More Ways"', '"Other Ways"', '"Ways Up"'])
  })

  it('have to tell them apart', () => {
    expect(() => nameOf(['Ways Up', 'May 6, 2019'], ['Ways Up', 'May 6, 2019'])).toThrow(
      '1.txt: expected documents that title or date tells apart, got "Ways Up" of 2019-05-06 in ' +
        '"0.txt" as well. Leave one of them out, or correct its title or date.',
    )
  })
})

/** A small document about what bakers can become. */
function guide(title: string, date: string, thousands: number): string {
  return `${title}
${date}
Bakers bake bread. There are ways bakers can advance, including becoming a bakery manager.
Career	Median Salary (2018)
Bakery Manager	$${thousands},000
`
}
