import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'

/** How files are watched. */
export interface WatchOptions {
  /** How often they are looked at. */
  readonly everyMs: number
  /** Whether the program stays up for it. */
  readonly isLasting: boolean
  readonly onChange: () => void
}

/**
 * Looks at files again and again, and tells when one was written, came or went since the call;
 * gives what ends that. By looking, since notices of the system get lost on mounted folders, and
 * for files that an editor puts in another's place.
 *
 * @param list the files, asked for anew at each look, since a folder gets others
 */
export function watchFiles(
  list: () => readonly string[],
  { everyMs, isLasting, onChange }: WatchOptions,
): () => void {
  // At once, and not with the first look: what is written in between would be missed.
  let last = list()
    .map((path) => markOf(path, statSync(path, { throwIfNoEntry: false })))
    .join()
  let isLooking = false
  const look = async (): Promise<void> => {
    const marks = await Promise.all(
      list().map(async (path) => markOf(path, await stat(path).catch(gone))),
    )
    const now = marks.join()
    if (now !== last) onChange()
    last = now
  }
  const timer = setInterval(() => {
    // A disk that is slow is not asked twice at a time.
    if (isLooking) return
    isLooking = true
    void look().finally(() => {
      isLooking = false
    })
  }, everyMs)
  if (!isLasting) timer.unref()
  return () => clearInterval(timer)
}

/** What changes when a file is written or another is put in its place. */
function markOf(
  path: string,
  stats: { readonly ino: number; readonly size: number; readonly mtimeMs: number } | undefined,
): string {
  return [path, ...(stats === undefined ? [] : [stats.ino, stats.size, stats.mtimeMs])].join(' ')
}

function gone(): undefined {
  return undefined
}
