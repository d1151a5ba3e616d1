import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkIcon, iconDemands } from '../../../src/channels/teams-app/check-icon.ts'
import { isChromiumMissing } from '../../support/pages/chromium.ts'
import { openChromium } from '../../support/pages/open-chromium.ts'
import { type Pixel, readPixels } from '../../support/pages/read-pixels.ts'

const folder = 'src/channels/teams-app/icons'

describe('checkIcon', () => {
  it.each(iconDemands)('accepts $file', (demand) => {
    expect(checkIcon(readFileSync(`${folder}/${demand.file}`), demand)).toEqual([])
  })

  it.each(iconDemands)('refuses a drawing of another kind for $file', (demand) => {
    const drawing = readFileSync(`${folder}/${demand.file.replace('.png', '.svg')}`)

    expect(checkIcon(drawing, demand)).toEqual([
      `${demand.file}: expected a PNG, got something else`,
    ])
  })
})

describe('icons', () => {
  // Browsers smooth edges a little differently from version to version.
  it.skipIf(isChromiumMissing).each(iconDemands)(
    'have $file drawn from its SVG',
    async ({ file, size }) => {
      const drawn = readPixels(await draw(file.replace('.png', '.svg'), size))
      const kept = readPixels(readFileSync(`${folder}/${file}`))
      const differences = drawn.map((pixel, i) => difference(pixel, kept[i]))

      expect(drawn).toHaveLength(kept.length)
      expect(Math.max(...differences)).toBeLessThan(64)
    },
    60_000,
  )

  it('have an outline that is white on transparent, with something drawn', () => {
    const pixels = readPixels(readFileSync(`${folder}/outline.png`))
    const seen = pixels.filter(({ alpha }) => alpha > 0)

    expect(pixels).toHaveLength(32 * 32)
    expect(seen.length).toBeGreaterThan(150)
    expect(seen.length).toBeLessThan(500)
    expect(seen.filter(({ red, green, blue }) => red + green + blue < 3 * 255)).toEqual([])
    expect(pixels[0]?.alpha).toBe(0)
  })

  it('have a color icon without transparent parts', () => {
    const pixels = readPixels(readFileSync(`${folder}/color.png`))

    expect(pixels).toHaveLength(192 * 192)
    expect(pixels.filter(({ alpha }) => alpha < 255)).toEqual([])
  })
})

/** The way the icons were drawn; `npx vitest` shows where a drawing has moved on. */
async function draw(file: string, size: number): Promise<Buffer> {
  const browser = await openChromium()
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const drawing = readFileSync(`${folder}/${file}`, 'utf8')
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`)
    return await page.screenshot({ omitBackground: true })
  } finally {
    await browser.close()
  }
}

/** Of what is seen: the color of what is transparent does not matter. */
function difference(one: Pixel, other: Pixel | undefined): number {
  if (other === undefined) return 255
  const seen = ({ red, green, blue, alpha }: Pixel) =>
    [red, green, blue, 255].map((part) => (part * alpha) / 255)
  const others = seen(other)
  return Math.max(...seen(one).map((part, i) => Math.abs(part - (others[i] ?? 0))))
}
