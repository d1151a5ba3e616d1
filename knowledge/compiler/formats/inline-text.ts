/**
 * The words of nodes as a page shows them: blanks as one, a line break for each `<br>`; without
 * numbers of notes, which would make a figure of another ("$69,930" and "1").
 */
export function inlineText(nodes: readonly Node[]): string {
  const parts: string[] = []
  const rest: (Node | string)[] = [...nodes].reverse()
  // Without recursion: a hostile page is nested deeper than a stack.
  while (rest.length > 0) {
    const node = rest.pop()
    if (node === undefined) break
    if (typeof node === 'string') {
      parts.push(node)
      continue
    }
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replaceAll(/\s+/g, ' '))
    if (node.nodeType !== 1) continue
    const name = node.nodeName.toLowerCase()
    if (name === 'br') parts.push('\n')
    else if (!isNoteNumber(name, node)) {
      const gap = standsApart.has(name) ? ' ' : ''
      parts.push(gap)
      rest.push(gap, ...children(node))
    }
  }
  return parts
    .join('')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/** Elements whose words are no part of the word before them. */
const standsApart = new Set('p div li td th h1 h2 h3 h4 h5 h6 dd dt section article'.split(' '))

function children(node: Node): readonly Node[] {
  return [...node.childNodes].reverse()
}

function isNoteNumber(name: string, node: Node): boolean {
  return name === 'sup' && /^[\s[\](),\d]*$/.test(node.textContent ?? '')
}
