import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ChatWindow } from '../support/pages/chat-window.ts'
import { isChromiumMissing, watchPage } from '../support/pages/chromium.ts'
import { openChromium } from '../support/pages/open-chromium.ts'
import { SharedProfiles } from '../support/pages/shared-profiles.ts'
import { type Child, startChild } from '../support/servers/child-process.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import { isNginxMissing, startNginx } from '../support/servers/nginx.ts'
import { isRedisMissing, type RunningRedis, startRedis } from '../support/servers/redis.ts'

let browser: Browser
let profiles: SharedProfiles
let page: Page
let chat: ChatWindow
let redis: RunningRedis

/** Ends what a test began, also when it failed in between. */
let ends: (() => Promise<void>)[]

const isMissing = isChromiumMissing || isRedisMissing || isNginxMissing

/** The page as people have it who talk to several servers without knowing it. */
describe.skipIf(isMissing)('the page of a bot on Redis', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openChromium()
    profiles = new SharedProfiles(browser)
  }, 60_000)

  afterAll(async () => browser.close())

  beforeEach(async () => {
    redis = await startRedis()
    ends = [async () => redis.stop()]
  })

  afterEach(async () => {
    await profiles.clear()
    for (const end of ends.toReversed()) await end()
  })

  it('says that it is away, and sends again by itself when it is back', async () => {
    const port = await findLastingPort()
    await startBot(port)
    await open(`http://127.0.0.1:${port}`)
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    const said = await chat.said()
    await redis.kill()
    await send('and the pay?')
    await chat.notice('The server cannot be reached. Trying again …').waitFor()
    await redis.start()
    await chat.saying('$').waitFor()
    await chat.notice('').waitFor({ state: 'attached' })

    const now = await chat.said()
    expect(now.slice(0, -1)).toEqual([...said, 'and the pay?'])
    expect(now.at(-1)).toContain('PACS administrator')
    await page.reload()
    await expect.poll(async () => chat.said()).toEqual(now)
  })

  it('goes on with another server when the one of its socket is killed', async () => {
    const [streaming, asked] = [await findLastingPort(), await findLastingPort()]
    const first = await startBot(streaming)
    const second = await startBot(asked)
    await open(await startProxy(streaming, asked))
    await chat.ask('how do I become a PACS administrator', 'PARCA')
    // The question went to one server and the answer came from the other.
    first.kill('SIGKILL')
    await first.exited
    await chat.ask('and the pay?', '$')
    await chat.ask('and the growth?', '%')

    const said = await chat.said()
    const questions = ['how do I become a PACS administrator', 'and the pay?', 'and the growth?']
    expect(said.filter((text) => questions.includes(text))).toEqual(questions)
    expect(said).toHaveLength(7)
    expect(new Set(said).size).toBe(7)
    second.kill('SIGKILL')
  })
})

async function startBot(port: number): Promise<Child> {
  const env = { REDIS_URL: redis.url, PORT: String(port) }
  const child = await startChild('src/main.ts', env)
  ends.push(async () => {
    child.kill('SIGKILL')
    await child.exited
  })
  await child.sees(/the chat is at/)
  return child
}

/** One server has all streams while it lives, the other one gets everything else. */
async function startProxy(streaming: number, asked: number): Promise<string> {
  const port = await findLastingPort()
  const [one, other] = [`server 127.0.0.1:${streaming}`, `server 127.0.0.1:${asked}`]
  const upstreams = `upstream streams { ${one}; ${other} backup; } upstream rest { ${other}; }`
  const forward = 'proxy_http_version 1.1; proxy_set_header Host $http_host;'
  const upgrade = 'proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";'
  const locations = `
    location ~ /stream$ { proxy_pass http://streams; ${forward} ${upgrade} }
    location / { proxy_pass http://rest; ${forward} }`
  const nginx = await startNginx([{ port, isEncrypted: false, locations }], upstreams)
  ends.push(async () => nginx.stop())
  return `http://127.0.0.1:${port}`
}

async function open(baseURL: string): Promise<void> {
  page = watchPage(await profiles.openTab(baseURL), baseURL).page
  chat = new ChatWindow(page)
  await chat.open()
}

async function send(text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.keyboard.press('Enter')
}
