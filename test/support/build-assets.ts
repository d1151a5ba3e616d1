import { execFileSync } from 'node:child_process'

/** Vitest's global setup: the page's files are there, and fresh, before any test asks for them. */
export function setup(): void {
  execFileSync(process.execPath, ['run.mjs', 'build'], { stdio: 'inherit' })
}
