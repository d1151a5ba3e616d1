import { tellOwner } from './tell-owner.ts'

/** What words need at least, as WCAG (1.4.3) has it. */
export const leastContrast = 4.5

/** The contrast of two colors in any notation of CSS, from 1 to 21, as WCAG reckons it. */
export function contrastOf(color: string, other: string): number {
  const [first, second] = [luminanceOf(color), luminanceOf(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

/** Tells the owner of the page, in its console, when two colors make words hard to read. */
export function warnOfContrast(words: string, ground: string): void {
  const contrast = contrastOf(words, ground)
  if (contrast >= leastContrast) return
  // Rounded down, so that none is called enough that is not.
  const ratio = Math.floor(contrast * 10) / 10
  tellOwner(
    `words in ${words} on the accent ${ground} have a contrast of ${ratio}:1, and ` +
      `people need ${leastContrast}:1 to read them. Without data-accent-text they are black or ` +
      `white, whichever is read better.`,
  )
}

/** From 0 for black to 1 for white. */
function luminanceOf(color: string): number {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (context === null) return 0
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
