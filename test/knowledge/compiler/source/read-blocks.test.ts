import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../../../knowledge/compiler/source/read-blocks.ts'
import { statements } from '../compile.ts'

function kindsOf(source: string): readonly string[] {
  return readBlocks(source, statements).map(
    ({ kind, lines, text }) => `${kind} ${lines.join('-')}: ${text.replaceAll('\n', ' / ')}`,
  )
}

describe('readBlocks', () => {
  it('tells title, date, heading and paragraph apart, with their lines', () => {
    expect(kindsOf('A Title\n\n\nMay 3, 2020\n\nA Heading\n\nA sentence.\nAnother.\n')).toEqual([
      'title 1-1: A Title',
      'date 4-4: May 3, 2020',
      'heading 6-6: A Heading',
      'paragraph 8-9: A sentence. / Another.',
    ])
  })

  it('counts CRLF line ends once, and passes over a byte order mark', () => {
    expect(kindsOf('\uFEFFA Title\r\n\r\nA sentence.\r\n')).toEqual([
      'title 1-1: A Title',
      'paragraph 3-3: A sentence.',
    ])
  })

  it('reads headings marked or underlined in Markdown', () => {
    expect(
      kindsOf('# A Title\n\n## First ##\nText follows here.\n\nSecond\n------\nText.'),
    ).toEqual([
      'title 1-1: A Title',
      'heading 3-3: First',
      'paragraph 4-4: Text follows here.',
      'heading 6-6: Second',
      'paragraph 8-8: Text.',
    ])
  })

  it('does not take the first line of a broken paragraph for a heading', () => {
    const text =
      'A Title\n\nPlumbers who have worked for many years can\nlead a crew of their own.\n'
    expect(kindsOf(text).slice(1)).toEqual([
      'paragraph 3-4: Plumbers who have worked for many years can / lead a crew of their own.',
    ])
  })

  it('reads a table without borders by its head and the figures below it', () => {
    const table =
      'Job Title Median Salary (2018) Education\nPlumber $50,000 Diploma\nMason $40,000 None'
    expect(kindsOf(`A Title\n\n${table}\n\nSource: a survey`)).toEqual([
      'title 1-1: A Title',
      'tableHead 3-3: Job Title Median Salary (2018) Education',
      'tableRow 4-4: Plumber $50,000 Diploma',
      'tableRow 5-5: Mason $40,000 None',
      'note 7-7: Source: a survey',
    ])
  })

  it('takes a sentence that holds a figure for a sentence', () => {
    expect(kindsOf('A Title\n\nPlumbers earned $50,000 in 2018, and 3% more later.')).toEqual([
      'title 1-1: A Title',
      'paragraph 3-3: Plumbers earned $50,000 in 2018, and 3% more later.',
    ])
  })

  it('takes a star for a note only where the head of a table carries it', () => {
    const table = '| Role | Salary* |\n| --- | --- |\n| Plumber | $50,000 |'
    expect(kindsOf(`T\n\n${table}\n\n* From a survey`).at(-1)).toBe('note 7-7: * From a survey')
    expect(kindsOf('T\n\n* From a survey').at(-1)).toBe('paragraph 3-3: * From a survey')
  })

  it('keeps a list with the line that opens it, and apart from the next paragraph', () => {
    expect(kindsOf('T\n\nThey have to:\n\n- lift\n- carry\n\nThat is all.')).toEqual([
      'title 1-1: T',
      'paragraph 3-6: They have to: /  / - lift / - carry',
      'paragraph 8-8: That is all.',
    ])
  })

  it.each(['Next: View Schools', 'Related Articles', 'Sponsored', 'Find a Program Near You'])(
    'ends before the frame of the page: %s',
    (line) => {
      expect(kindsOf(`T\n\nText.\n\n${line}\n\nMore text.`)).toEqual([
        'title 1-1: T',
        'paragraph 3-3: Text.',
      ])
    },
  )
})
