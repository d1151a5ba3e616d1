import { describe, expect, it } from 'vitest'
import type { DocumentId, NamedSource } from '../../../knowledge/knowledge.ts'
import { createDocumentFinder } from '../../../src/answering/documents/find-document.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { lexicon } = loadTalk()
const find = createDocumentFinder(
  [
    named('report', 'Report on Bakery Work', '2024-11-02'),
    named('guide', 'Bakery Careers: A Guide', '2024-03-12'),
    named('old', 'A Guide to Moving Up from the Oven', '2019-05-06'),
    named('handbook', 'Handbook for People Who Bake'),
  ],
  lexicon,
)

describe('createDocumentFinder', () => {
  it.each([
    ['What does the 2019 guide say about pay?', 'old', 'pay?'],
    ['what does the 2019 guide say a manager makes', 'old', 'what does a manager make'],
    ['how much does the guide from 2019 say chefs earn', 'old', 'how much does chefs earn'],
    ['does the 2019 guide say that managers need a degree', 'old', 'does managers need a degree'],
    ['according to the 2019 guide, what do chefs do?', 'old', 'what do chefs do?'],
    ["what's the pay of a chef in the 2019 one", 'old', "what's the pay of a chef"],
    ['and in the oldest edition?', 'old', 'and?'],
    ['what did chefs make per the older guide', 'old', 'what did chefs make'],
    ['what does the latest document say', 'report', 'what does'],
    ['the 2024 guide on chefs', 'guide', 'on chefs'],
    ['what does "Bakery Careers" say about chefs', 'guide', 'chefs'],
    ['does bakery careers say anything about chefs', 'guide', 'chefs'],
    ['what does the handbook say about chefs', 'handbook', 'chefs'],
    ['in A Guide to Moving Up from the Oven, who earns most?', 'old', 'who earns most?'],
  ])('reads "%s"', (question, document, rest) => {
    expect(find(question)).toEqual({ rest, documents: [document] })
  })

  it('takes all documents of a year where the question names them so', () => {
    expect(find('what do the 2024 documents say about chefs').documents).toEqual([
      'report',
      'guide',
    ])
    expect(find('compare the 2019 and 2024 guides on pay').documents).toEqual(['guide', 'old'])
  })

  it.each([
    'what did chefs earn in 2019',
    'which bakery careers are there',
    'is the older chef paid more',
    'who makes the report for the manager',
    'what pays best',
  ])('leaves "%s" alone', (question) => {
    expect(find(question)).toEqual({ rest: question })
  })

  it('tells of a document that there is not', () => {
    expect(find('what does the 2021 guide say about pay')).toEqual({
      rest: 'pay',
      unknown: 'the 2021 guide',
    })
  })
})

function named(id: string, title: string, date?: string): NamedSource {
  return {
    id: id as DocumentId,
    name: title,
    file: `${id}.txt`,
    title,
    ...(date === undefined ? {} : { date }),
    sections: [],
    origins: [],
  }
}
