import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

/** Built by the global setup, with the command a user runs. */
const folder = 'dist/web'
const names = readdirSync(folder)
const originals = names.filter((name) => !/\.(br|gz)$/.test(name))
const page = readFileSync(join(folder, 'index.html'), 'utf8')

describe('buildAssets', () => {
  it('gives every file but the pages and the widget a hash in its name', () => {
    expect(originals.map(withoutHash).toSorted(byCodeUnits)).toEqual([
      'about.html',
      'chat-page-HASH.css',
      'chat-page-HASH.js',
      'demo-HASH.css',
      'demo.html',
      'icon-HASH.svg',
      'index.html',
      'options-HASH.css',
      'options-HASH.js',
      'options.html',
      'webchat-HASH.js',
      'webchat-HASH.js.LICENSE.txt',
      'widget-chat-HASH.js',
      'widget.js',
    ])
  })

  it('refers in the page to files that are there', () => {
    const references = [...page.matchAll(/(?:src|href)="\{\{path\}\}\/(.+?)"/g)].map(
      ([, name]) => name,
    )

    expect(references.length).toBeGreaterThanOrEqual(4)
    expect(originals).toEqual(expect.arrayContaining(references))
  })

  it('keeps scripts and styles out of the page, as its policy demands', () => {
    expect(page).not.toMatch(/<style|style=|<script>|\son[a-z]+=|https?:/)
  })

  it.each(originals)('writes compressed twins of %s that unpack to it', (name) => {
    const [original, brotli, gzip] = ['', '.br', '.gz'].map((twin) =>
      readFileSync(join(folder, `${name}${twin}`)),
    )

    expect(hash(brotliDecompressSync(brotli ?? ''))).toBe(hash(original ?? ''))
    expect(hash(gunzipSync(gzip ?? ''))).toBe(hash(original ?? ''))
  })

  it('sends less than 2 kB to a page with the widget, before that is used', () => {
    expect(readFileSync(join(folder, 'widget.js.gz')).length).toBeLessThan(2_048)
  })

  it('sends at most 750 kB for the whole page', () => {
    const sent = names.filter((name) => name.endsWith('.br') && !name.includes('LICENSE'))
    const bytes = sent.map((name) => readFileSync(join(folder, name)).length)

    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(750_000)
  })
})

function withoutHash(name: string): string {
  return name.replace(/-[0-9a-f]{10}\./, '-HASH.')
}

function hash(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}
