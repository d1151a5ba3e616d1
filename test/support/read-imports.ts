import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** One file's import of another one, or of a package. Paths are of the project: "src/bot.ts". */
export interface Import {
  readonly from: string
  readonly to: string
  /** Whether it names a package instead of a file of ours. */
  readonly isPackage: boolean
}

/** Every import of the TypeScript and JavaScript files in some folders, types included. */
export function readImports(folders: readonly string[]): readonly Import[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.m?[jt]s$/.test(path))
    .flatMap((path) => importsIn(path, readFileSync(path, 'utf8')))
}

/** `from '…'` at the end of a statement, `import '…'`, `import('…')`, and what is resolved by name. */
const specifier =
  /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'|\bresolve\('([^']+)'/gm

/** The imports in the text of one file. */
export function importsIn(from: string, text: string): readonly Import[] {
  return [...text.matchAll(specifier)].map(([, ...groups]) => {
    const name = groups.find((group) => group !== undefined) ?? ''
    return name.startsWith('.')
      ? { from, to: normalize(join(dirname(from), name)), isPackage: false }
      : { from, to: name, isPackage: true }
  })
}
