import { basename, extname } from 'node:path'

/** The name of a file in words: "pay-of-nurses.csv" is "Pay of nurses". */
export function titleOf(path: string): string {
  const words = basename(path, extname(path)).replaceAll(/[-_]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
