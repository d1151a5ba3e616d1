import { decodeText } from '../../decode-text.ts'
import type { ReadableDocument } from './readable-document.ts'

/**
 * Reads Markdown as it is, line for line, but for what no reader of it sees: comments, pictures
 * and the marks of what is set apart are gone, and of the lines on top for machines only title and date are kept.
 */
export function readMarkdown(bytes: Uint8Array): ReadableDocument {
  const text = decodeText(bytes)
    .replace(/^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?=\r?\n)/, (top) => titleAndDate(top))
    .replaceAll(/<!--[^]*?-->/g, emptied)
    .replaceAll(/^(?:[ \t]*>)+[ \t]?/gm, '')
    .replaceAll(/!\[[^\]\n]*\]\([^)\n]*\)/g, '')
    .replaceAll(/^(#{1,6}\s.*?)\s*\{[#.][^}\n]*\}[ \t]*$/gm, '$1')
    .replaceAll(/(?<!!)\[([^\]\n]+)\]\([^)\n]*\)/g, '$1')
  return { text }
}

/** Line breaks alone, so that what follows keeps its line. */
function emptied(text: string): string {
  return text.replaceAll(/[^\r\n]/g, '')
}

function titleAndDate(top: string): string {
  return top.replaceAll(/^.*$/gm, (line) => {
    const [, key, value = ''] =
      /^(title|date|reviewed|updated|lastmod|modified|last_updated):\s*["']?(.*?)["']?\s*$/.exec(
        line,
      ) ?? []
    if (key === undefined) return emptied(line)
    return key === 'title' ? `# ${value}` : (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? value)
  })
}
