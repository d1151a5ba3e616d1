import { unreadable } from './readable-document.ts'

/** Text of a thousand pages; what unpacks to more is no document but an attack. */
const mostUnpacked = 20_000_000

/** The parts of an archive by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Unpacks the parts of an archive whose names fit; pictures, macros and the like stay packed. What
 * a part says of its size is believed, as no more than that of it is unpacked.
 */
export async function unpackZip(bytes: Uint8Array, wanted: RegExp, path: string): Promise<Parts> {
  const { unzipSync } = await import('fflate')
  let size = 0
  let parts: Parts
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        size += originalSize
        return size <= mostUnpacked
      },
    })
  } catch (cause) {
    throw damaged(path, cause)
  }
  if (size <= mostUnpacked) return parts
  throw unreadable(
    path,
    `expected a document of at most ${mostUnpacked / 1_000_000} MB of text when unpacked, got ` +
      `${Math.ceil(size / 1_000_000)} MB. Save only the part that is wanted.`,
  )
}

/** Says that a file is of the right kind but cannot be opened. */
export function damaged(path: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return unreadable(
    path,
    `expected a document that can be opened, got "${reason}". Open it in its program and save it anew.`,
    cause,
  )
}
