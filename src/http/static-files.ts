import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { HttpRequest, HttpResponse, Route } from './route.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * What Web Chat needs and nothing else. The hash is that of an empty style element: Web Chat
 * inserts such and fills it by script. Pictures come from the sites that may frame the page, for
 * their logo; those of other hosts stay out, so that no text can make a browser call them.
 */
function contentSecurityPolicy({ frameOrigins, connectOrigins }: PagePolicy): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    ["img-src 'self' data: blob:", ...frameOrigins].join(' '),
    ["connect-src 'self'", ...connectOrigins].join(' '),
    "frame-src 'self'",
    ["frame-ancestors 'self'", ...frameOrigins].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const securityHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Who the page deals with, besides its own server. */
export interface PagePolicy {
  /** Sites whose pages may show it in a frame. */
  readonly frameOrigins: readonly string[]
  /** Where it may send requests to. */
  readonly connectOrigins: readonly string[]
}

/** What pages say that depends on knowledge and settings: `{{title}}` there is `title` here. */
export type PageTexts = Readonly<Record<string, string>>

const onlyOwn: PagePolicy = { frameOrigins: [], connectOrigins: [] }

/** Compressed twins, best first. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const

/**
 * Gives a route for every file of a folder, `/` for index.html, `/demo` for demo.html; compressed
 * twins (`.br`, `.gz`) are sent to clients that accept them. All is read now, so that a request
 * costs no disk and a path cannot lead out of the folder. Without the folder `/` says what to run.
 */
export async function loadStaticFiles(
  folder: string,
  policy: PagePolicy = onlyOwn,
  texts: PageTexts = {},
): Promise<readonly Route[]> {
  const files = withTexts(await readFiles(folder), texts)
  if (!files.has('index.html')) return [{ method: 'GET', path: '/', handle: () => notBuilt }]
  return [...files.keys()]
    .filter((name) => !encodings.some(({ suffix }) => name.endsWith(suffix)))
    .map((name) => ({ method: 'GET', path: pathOf(name), handle: responder(name, files, policy) }))
}

function pathOf(name: string): string {
  if (name === 'index.html') return '/'
  return `/${extname(name) === '.html' ? basename(name, '.html') : name}`
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names.map(async (name) => [name, await readFile(join(folder, name))] as const)
  return new Map(await Promise.all(files))
}

/** Fills the places of the pages; the build does not know what goes there. */
function withTexts(
  files: ReadonlyMap<string, Buffer>,
  texts: PageTexts,
): ReadonlyMap<string, Buffer> {
  const filled = new Map(files)
  for (const [name, content] of files) {
    if (extname(name) !== '.html') continue
    const page = Buffer.from(
      content
        .toString()
        .replaceAll(/\{\{(\w+)\}\}/g, (place, text: string) => escapeHtml(texts[text] ?? place)),
    )
    if (page.equals(content)) continue
    filled.set(name, page)
    filled.set(`${name}.br`, brotliCompressSync(page))
    filled.set(`${name}.gz`, gzipSync(page))
  }
  return filled
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

const notBuilt: HttpResponse = {
  status: 503,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(
    'The chat page is not built. Run "npm start" in the project, which says what is in the way.\n',
  ),
}

function responder(
  name: string,
  files: ReadonlyMap<string, Buffer>,
  policy: PagePolicy,
): Route['handle'] {
  const plain = files.get(name) ?? Buffer.alloc(0)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const headers = {
    ...securityHeaders,
    'content-security-policy': contentSecurityPolicy(policy),
    ...(widgetFiles.test(name) ? forOtherSites : {}),
    ...(pageFiles.test(name) ? forSandboxes : {}),
    ...(name === 'index.html' && policy.frameOrigins.length > 0 ? forTheirFrames : {}),
    'cache-control': cacheControl(name),
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    etag,
    vary: 'accept-encoding',
  }
  return ({ headers: asked }) => {
    if (asked['if-none-match'] === etag) return { status: 304, headers }
    const twin = encodings.find(
      ({ name: encoding, suffix }) => files.has(name + suffix) && accepts(asked, encoding),
    )
    if (twin === undefined) return { status: 200, headers, body: plain }
    const body = files.get(name + twin.suffix)
    return { status: 200, headers: { ...headers, 'content-encoding': twin.name }, body }
  }
}

/** What pages of other sites load: the widget, which imports the rest of itself. */
const widgetFiles = /^widget(-chat-\w+)?\.js$/

const forOtherSites = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
}

/** In a sandbox, the page of the chat is of no site, and has to be able to say so. */
const forSandboxes = { 'cross-origin-resource-policy': 'cross-origin' }
const pageFiles = /^(?:chat-page|webchat)-\w+\.(?:js|css)$/

/** A site that is isolated from others takes only frames that are, too. */
const forTheirFrames = {
  'cross-origin-embedder-policy': 'credentialless',
  'cross-origin-resource-policy': 'cross-origin',
}

/** A name with a hash of the content never means other content. */
function cacheControl(name: string): string {
  return /-[0-9a-f]{10}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function accepts(headers: HttpRequest['headers'], encoding: string): boolean {
  const accepted = headers['accept-encoding'] ?? ''
  return accepted
    .split(',')
    .some((part) => part.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(part.trim()))
}
