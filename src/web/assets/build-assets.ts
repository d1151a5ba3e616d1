import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { fetchWebChat, type FetchOptions, type WebChatFiles } from './fetch-web-chat.ts'
import { precompress } from './precompress.ts'

/**
 * Builds everything the server sends to a browser into dist/web: the page, its script and style,
 * Web Chat with its license notice, the widget with its demo and a page for its options, and compressed twins of them
 * all. Every file but the pages and the widget has a hash of its content in its name, and so may be
 * cached forever.
 *
 * @throws {WebChatFetchError} when Web Chat is neither on this machine nor to be had.
 */
export async function buildAssets(
  root: string,
  fetching: Omit<FetchOptions, 'cacheFolder'>,
): Promise<void> {
  const dist = join(root, 'dist')
  const webChat = await fetchWebChat({ cacheFolder: dist, ...fetching })
  const folder = join(dist, `web-${process.pid}`)
  await mkdir(folder)
  try {
    await fillFolder(root, folder, webChat)
    await replaceFolder(join(dist, 'web'), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fillFolder(root: string, folder: string, webChat: WebChatFiles): Promise<void> {
  await bundleScripts(root, folder)
  await copyFile(join(root, 'src/web/icon.svg'), join(folder, 'icon.svg'))
  await copyFile(webChat.bundle, join(folder, 'webchat.js'))
  const names = await addHashes(folder)
  await bundleWidget(root, folder, names)
  for (const page of ['chat/index.html', 'demo.html', 'options/options.html', 'about.html']) {
    await writePage(join(root, 'src/web', page), folder, names)
  }
  await copyFile(webChat.license, join(folder, `${names.get('webchat.js')}.LICENSE.txt`))
  await precompressAll(folder)
}

async function bundleScripts(root: string, outdir: string): Promise<void> {
  await build({
    ...bundling,
    entryPoints: [
      'src/web/chat/chat-page.ts',
      'src/web/chat/chat-page.css',
      'src/web/demo.css',
      'src/web/options/options.ts',
      'src/web/options/options.css',
    ],
    absWorkingDir: root,
    outdir,
    // Without the folders they come from.
    entryNames: '[name]',
    target: 'es2020',
  })
  // The widget's own script imports it.
  await build({
    ...bundling,
    entryPoints: ['src/web/widget/widget-chat.ts'],
    absWorkingDir: root,
    outdir,
    format: 'esm',
    target: 'es2022',
  })
}

/** Host pages name it, so its name stays; browsers that know its style sheets know es2022. */
async function bundleWidget(
  root: string,
  outdir: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  await build({
    ...bundling,
    entryPoints: ['src/web/widget/widget.ts'],
    absWorkingDir: root,
    outdir,
    define: { chatFile: JSON.stringify(names.get('widget-chat.js')) },
    target: 'es2022',
  })
}

const bundling = { bundle: true, minify: true, format: 'iife', logLevel: 'warning' } as const

/** Gives each file's new name by its old one. */
async function addHashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const name of await readdir(folder)) {
    const content = await readFile(join(folder, name))
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const [stem = '', extension = ''] = name.split('.')
    names.set(name, `${stem}-${hash}.${extension}`)
    await rename(join(folder, name), join(folder, `${stem}-${hash}.${extension}`))
  }
  return names
}

async function writePage(
  page: string,
  folder: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const html = await readFile(page, 'utf8')
  // What is no file, the server fills in; and the path under which it is reached.
  const filled = html.replaceAll(/\{\{(.+?)\}\}/g, (slot, name: string) =>
    names.has(name) ? `{{path}}/${names.get(name)}` : slot,
  )
  await writeFile(join(folder, basename(page)), filled)
}

async function precompressAll(folder: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(names.map((name) => precompress(join(folder, name))))
}

/** A server that is running meets the old files or the new ones, hardly ever none. */
async function replaceFolder(old: string, fresh: string): Promise<void> {
  const retired = `${fresh}-retired`
  await unless(['ENOENT'], rename(old, retired))
  // Where another build got there in between, its files are as good.
  await unless(['ENOTEMPTY', 'EEXIST'], rename(fresh, old))
  await rm(retired, { recursive: true, force: true })
}

async function unless(codes: readonly string[], renaming: Promise<void>): Promise<void> {
  await renaming.catch((error: NodeJS.ErrnoException) => {
    if (!codes.includes(error.code ?? '')) throw error
  })
}
