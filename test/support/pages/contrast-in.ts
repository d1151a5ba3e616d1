import type { Locator, Page } from 'playwright-core'

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
  const picture = (await page.screenshot({ clip })).toString('base64')
  const blank = await page.context().newPage()
  try {
    return await blank.evaluate(contrastOfPicture, `data:image/png;base64,${picture}`)
  } finally {
    await blank.close()
  }
}

/** Runs in a page: only a browser reads pictures here. */
async function contrastOfPicture(url: string): Promise<number> {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {}
  const luminances: number[] = []
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = Array.from(data.slice(at, at + 3), (value) => {
      const share = value / 255
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    luminances.push(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  }
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
}
