/** The line that puts the widget on a page, with the options that are not as they are anyhow. */
export function markupOf(src: string, data: Readonly<Record<string, string>>): string {
  const attributes = Object.entries(data)
    .filter(([name, value]) => value !== '' && !(name === 'position' && value === 'end'))
    .map(([name, value]) => `\n  data-${kebabCase(name)}="${escapeAttribute(value)}"`)
  return `<script src="${escapeAttribute(src)}" async${attributes.join('')}></script>`
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
