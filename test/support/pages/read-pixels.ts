import { inflateSync } from 'node:zlib'

/** A point of a picture; each part from 0 to 255. */
export interface Pixel {
  readonly red: number
  readonly green: number
  readonly blue: number
  readonly alpha: number
}

/** Reads a PNG of eight bits a channel, with or without alpha, row after row. */
export function readPixels(png: Buffer): readonly Pixel[] {
  const width = png.readUInt32BE(16)
  const channels = png.readUInt8(25) === 6 ? 4 : 3
  const rows = unfilter(inflateSync(dataOf(png)), width * channels, channels)
  return rows.flatMap((row) =>
    Array.from({ length: width }, (_, x) => {
      const [red = 0, green = 0, blue = 0, alpha = 255] = row.subarray(
        x * channels,
        (x + 1) * channels,
      )
      return { red, green, blue, alpha }
    }),
  )
}

/** What the chunks `IDAT` hold together. */
function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const isData = png.toString('latin1', at + 4, at + 8) === 'IDAT'
    if (isData) parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}

/** Each row begins with how it was filtered: by what stands left of it, above it, or both. */
function unfilter(data: Buffer, length: number, step: number): readonly Buffer[] {
  const rows: Buffer[] = []
  for (let start = 0; start < data.length; start += length + 1) {
    const row = Buffer.from(data.subarray(start + 1, start + 1 + length))
    const above = rows.at(-1) ?? Buffer.alloc(length)
    for (const [i, value] of row.entries()) {
      const left = i < step ? 0 : (row[i - step] ?? 0)
      const corner = i < step ? 0 : (above[i - step] ?? 0)
      row[i] = value + predict(data[start] ?? 0, left, above[i] ?? 0, corner)
    }
    rows.push(row)
  }
  return rows
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return Math.floor((left + above) / 2)
    case 4:
      return nearest(left, above, corner)
    default:
      return 0
  }
}

function nearest(left: number, above: number, corner: number): number {
  const target = left + above - corner
  const [fromLeft, fromAbove, fromCorner] = [left, above, corner].map((value) =>
    Math.abs(target - value),
  ) as [number, number, number]
  if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left
  return fromAbove <= fromCorner ? above : corner
}
