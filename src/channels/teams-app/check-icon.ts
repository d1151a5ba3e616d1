/** What Teams asks of an icon. */
export interface IconDemand {
  readonly file: string
  /** In pixels: width and height. */
  readonly size: number
  /** Whether its background must be transparent. */
  readonly isTransparent: boolean
}

/** The two icons of an app package. */
export const iconDemands: readonly IconDemand[] = [
  { file: 'color.png', size: 192, isTransparent: false },
  { file: 'outline.png', size: 32, isTransparent: true },
]

/** Checks the header of a PNG, since Microsoft's schema does not; gives every fault as a sentence. */
export function checkIcon(
  icon: Buffer,
  { file, size, isTransparent }: IconDemand,
): readonly string[] {
  if (!icon.subarray(0, signature.length).equals(signature) || icon.length < headerLength) {
    return [`${file}: expected a PNG, got something else`]
  }
  const width = icon.readUInt32BE(16)
  const height = icon.readUInt32BE(20)
  const colorType = icon.readUInt8(25)
  return [
    ...(width === size && height === size
      ? []
      : [`${file}: expected ${size}×${size} pixels, got ${width}×${height}`]),
    ...(!isTransparent || colorType === trueColorWithAlpha
      ? []
      : [`${file}: expected color type ${trueColorWithAlpha} (with alpha), got "${colorType}"`]),
  ]
}

const signature = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1')

/** Signature and first chunk, in bytes. */
const headerLength = 33

const trueColorWithAlpha = 6
