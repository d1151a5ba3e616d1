import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PdfText } from './pdf-fragments.ts'

/** What reading a file may cost, whatever the file asks for. */
export interface PdfLimits {
  readonly seconds: number
  readonly megabytes: number
}

/** What came of reading: the texts of each page, or why there are none. */
export type PdfReading =
  | { readonly kind: 'read'; readonly pages: readonly (readonly PdfText[])[] }
  | { readonly kind: 'slow' | 'large' | 'locked' }
  | { readonly kind: 'damaged'; readonly cause: Error }

/** Where the worker is; every program runs in the project's folder. */
const worker = 'knowledge/compiler/formats/pdf-worker.mjs'

/** How often memory is looked at, in milliseconds. */
const lookEvery = 100

/**
 * The texts of a PDF's pages, up to one more than are wanted. The library reads in a thread of its
 * own, which ends with the limits: a file may draw a page that draws another one a billion times.
 */
export async function readPdfPages(
  bytes: Uint8Array,
  mostPages: number,
  { seconds, megabytes }: PdfLimits,
): Promise<PdfReading> {
  // What the library holds outside of its heap is in none of a thread's own limits.
  const before = process.memoryUsage().rss
  const thread = new Worker(resolve(worker), {
    // The library takes the bytes for its own.
    workerData: { bytes: Uint8Array.from(bytes), mostPages },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const timers: NodeJS.Timeout[] = []
  try {
    return await new Promise<PdfReading>((settle) => {
      thread.once('message', (answer: Answer) => settle(readingOf(answer)))
      thread.once('error', (cause: Error & { readonly code?: string }) =>
        settle(
          cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? { kind: 'large' }
            : { kind: 'damaged', cause },
        ),
      )
      timers.push(
        setTimeout(() => settle({ kind: 'slow' }), seconds * 1000),
        setInterval(() => {
          const used = (process.memoryUsage().rss - before) / 1_000_000
          if (used > megabytes) settle({ kind: 'large' })
        }, lookEvery),
      )
    })
  } finally {
    for (const timer of timers) clearTimeout(timer)
    await thread.terminate()
  }
}

/** What the worker answers. */
interface Answer {
  readonly pages?: readonly (readonly PdfText[])[]
  readonly fault?: { readonly name: string; readonly message: string }
}

function readingOf({ pages = [], fault }: Answer): PdfReading {
  if (fault === undefined) return { kind: 'read', pages }
  if (fault.name === 'PasswordException') return { kind: 'locked' }
  return { kind: 'damaged', cause: new Error(fault.message) }
}
