/** Breaks lines that are longer than `width` columns at blanks; items of a list hang. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string {
  const indent = ' '.repeat(/^(?:- |\d+\. )?/.exec(line)?.[0].length ?? 0)
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length > width && current !== '') {
      lines.push(current)
      current = `${indent}${word}`
    } else current = longer
  }
  return [...lines, current].join('\n')
}
