import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, parse } from 'node:path'
import { nearestOf } from './nearest-of.ts'

/**
 * What to do about a file that cannot be read: the nearest one that is there, by its name, or
 * where the path stops to exist.
 */
export function remedyForFile(path: string): string {
  if (existsSync(path)) return 'Correct the path.'
  const folder = dirname(path)
  if (!existsSync(folder)) return `There is no folder "${folder}". Correct the path.`
  const near = nearestFile(basename(path), readdirSync(folder))
  return near === undefined
    ? 'Correct the path.'
    : `Did you mean "${join(folder, near)}"? Correct the path.`
}

/** One of the same name and another ending, or one that is spelled almost so. */
function nearestFile(name: string, names: readonly string[]): string | undefined {
  const stem = parse(name).name.toLowerCase()
  return names.find((one) => parse(one).name.toLowerCase() === stem) ?? nearestOf(name, names)
}
