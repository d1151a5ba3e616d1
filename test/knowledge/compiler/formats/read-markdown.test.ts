import { expect, it } from 'vitest'
import { readMarkdown } from '../../../../knowledge/compiler/formats/read-markdown.ts'

it('leaves out what no reader of Markdown sees, and keeps every line where it is', () => {
  const text = [
    '---',
    'title: "A Guide"',
    'layout: page',
    'date: 2024-05-06T07:00:00Z',
    '---',
    '',
    'Clerks <!-- earn $1 --> keep [books](https://example.org).',
    '<!-- Nurses',
    'earn $2 -->![A chart](pay.png)',
    'The end.',
  ].join('\n')

  expect(readMarkdown(Buffer.from(text)).text.split('\n')).toEqual([
    '',
    '# A Guide',
    '',
    '2024-05-06',
    '',
    '',
    'Clerks  keep books.',
    '',
    '',
    'The end.',
  ])
})
