import type { Locator, Page } from 'playwright-core'
import { type Pixel, readPixels } from './read-pixels.ts'

/**
 * Gives the highest contrast between the ground and anything drawn on it, as WCAG reckons it (1 to
 * 21), in the middle of what is on the screen at a place: an icon that is not seen has 1.
 */
export async function contrastIn(page: Page, place: Locator): Promise<number> {
  // Nothing is done: it comes into view, and to rest.
  await place.hover({ trial: true })
  const { x, y, height } = (await place.boundingBox()) ?? { x: 0, y: 0, height: 0 }
  // Where an icon stands at the beginning of a button; the button's own border is left out.
  const size = height / 2
  const clip = { x: x + size / 2, y: y + size / 2, width: size, height: size }
  const luminances = readPixels(await page.screenshot({ clip })).map(luminanceOf)
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
}

function luminanceOf({ red, green, blue }: Pixel): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
