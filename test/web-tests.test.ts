import { expect, it } from 'vitest'
import { readImports } from './support/read-imports.ts'
import { webTests } from './web-tests.ts'

const imports = readImports(['test'])

/** What only the tests of the project `web` may come to: a process or a browser. */
const slow = ['node:child_process', 'playwright-core']

it('names every test with a browser or a process, and no other', () => {
  const tests = [...new Set(imports.map(({ from }) => from))].filter((path) =>
    path.endsWith('.test.ts'),
  )

  expect(tests.filter((path) => isSlow(path) && !isNamed(path))).toEqual([])
  expect(tests.filter((path) => isNamed(path) && !isSlow(path))).toEqual([
    // Fetches Web Chat with npm, which is a process of its own.
    'test/web/assets/build-assets.test.ts',
    'test/web/assets/fetch-web-chat.test.ts',
    // Is beside the tests of the page that it belongs to.
    'test/web/chat/socket-tries.test.ts',
  ])
})

function isNamed(path: string): boolean {
  return webTests.some((pattern) => {
    const [folder, isFolder] = pattern.split('/**/')
    return isFolder === undefined ? path === pattern : path.startsWith(`${folder}/`)
  })
}

/** Whether a file, or one that it imports, imports what takes long. */
function isSlow(path: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(path)) return false
  return imports
    .filter(({ from }) => from === path)
    .some(({ to }) => slow.includes(to) || isSlow(to, new Set([...seen, path])))
}
