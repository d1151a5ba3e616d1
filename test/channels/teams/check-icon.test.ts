import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkIcon, iconDemands } from '../../../src/channels/teams/check-icon.ts'
import { readPixels } from '../../support/read-pixels.ts'

const folder = 'src/channels/teams/icons'

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
