import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { addAbortSignal, type Readable } from 'node:stream'
import { WebSocket } from 'ws'
import { temporaryFolder } from '../temporary-folder.ts'

/** Where Debian's package puts it. */
const firefoxPath = '/usr/bin/firefox-esr'

/** Whether tests in Firefox are left out, which is said. */
export const isFirefoxMissing = !existsSync(firefoxPath)

if (isFirefoxMissing) {
  console.warn(
    `Tests in Firefox are skipped: there is no ${firefoxPath} (apt-get install firefox-esr).`,
  )
}

const startTimeoutMs = 60_000

/**
 * Firefox without a screen, driven by WebDriver BiDi, which it speaks by itself. (playwright-core
 * speaks it too, but sends commands on opening a page that Debian's Firefox does not know yet.)
 */
export class Firefox {
  readonly #socket: WebSocket
  readonly #end: () => Promise<void>
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #sent = 0

  private constructor(socket: WebSocket, end: () => Promise<void>) {
    this.#socket = socket
    this.#end = end
    socket.on('message', (data: Buffer) => {
      const answer = JSON.parse(data.toString()) as Answer
      this.#waiting.get(answer.id)?.(answer)
    })
  }

  /** Starts one with a profile of its own. */
  static async start(): Promise<Firefox> {
    const profile = await temporaryFolder()
    const args = [
      '--headless',
      '--no-remote',
      '--remote-debugging-port=0',
      '--profile',
      profile.path,
    ]
    const browser = spawn(firefoxPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    const exited = once(browser, 'exit')
    const end = async (): Promise<void> => {
      browser.kill()
      await exited
      await profile.remove()
    }
    const socket = new WebSocket(`${await findAddress(browser.stderr)}/session`)
    await once(socket, 'open')
    const firefox = new Firefox(socket, end)
    await firefox.send('session.new', { capabilities: {} })
    return firefox
  }

  /** Opens a tab of a size and goes to an address in it. */
  async open(url: string, viewport: { width: number; height: number }): Promise<FirefoxPage> {
    const { context } = await this.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    })
    await this.send('browsingContext.setViewport', { context, viewport })
    await this.send('browsingContext.navigate', { context, url, wait: 'complete' })
    return new FirefoxPage(this, context)
  }

  /** Sends a command of WebDriver BiDi, and gives its result. */
  async send<T>(method: string, params: object): Promise<T> {
    this.#sent += 1
    const id = this.#sent
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve))
    this.#socket.send(JSON.stringify({ id, method, params }))
    const answer = await answered
    if (answer.type === 'error') {
      throw new Error(`${method}: ${answer.error} (${answer.message})`)
    }
    // As the standard has it for the method.
    return answer.result as T
  }

  async stop(): Promise<void> {
    this.#socket.close()
    await this.#end()
  }
}

type Answer =
  | { readonly id: number; readonly type: 'success'; readonly result: unknown }
  | {
      readonly id: number
      readonly type: 'error'
      readonly error: string
      readonly message: string
    }

/** A tab, or a frame in it. */
export class FirefoxPage {
  readonly #firefox: Firefox
  readonly #context: string

  constructor(firefox: Firefox, context: string) {
    this.#firefox = firefox
    this.#context = context
  }

  /** What is in the frames of the page. */
  async frames(): Promise<readonly FirefoxPage[]> {
    const root = { root: this.#context }
    const { contexts } = await this.#firefox.send<Tree>('browsingContext.getTree', root)
    const children = contexts[0]?.children ?? []
    return children.map(({ context }) => new FirefoxPage(this.#firefox, context))
  }

  /** Gives what an expression comes to in the page; texts, numbers, true and false. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#firefox.send<Evaluation>('script.evaluate', {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result.value
  }

  /** Presses keys one after the other; a key is a character, by WebDriver's names of special ones. */
  async press(keys: Iterable<string>): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.#act([{ type: 'key', id: 'keyboard', actions }])
  }

  /** Clicks with the mouse into the middle of what the expression gives. */
  async click(element: string): Promise<void> {
    const box = `(() => { const { x, y, width, height } = ${element}.getBoundingClientRect()
      return [x + width / 2, y + height / 2].map(Math.round).join() })()`
    const [x, y] = String(await this.evaluate(box))
      .split(',')
      .map(Number)
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await this.#act([{ type: 'pointer', id: 'mouse', actions }])
  }

  async reload(): Promise<void> {
    await this.#firefox.send('browsingContext.reload', { context: this.#context, wait: 'complete' })
  }

  async #act(actions: readonly object[]): Promise<void> {
    await this.#firefox.send('input.performActions', { context: this.#context, actions })
  }
}

interface Tree {
  readonly contexts: readonly {
    readonly children: readonly { readonly context: string }[] | null
  }[]
}

interface Evaluation {
  readonly result: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

async function findAddress(stderr: Readable): Promise<string> {
  const giveUp = new AbortController()
  // Of no use once it has started: other files run in this process later.
  const timer = setTimeout(() => giveUp.abort(), startTimeoutMs)
  for await (const line of createInterface({ input: addAbortSignal(giveUp.signal, stderr) })) {
    const [, address] = /WebDriver BiDi listening on (ws:.+)/.exec(line) ?? []
    if (address === undefined) continue
    clearTimeout(timer)
    return address
  }
  throw new Error('Firefox ended before it told where it listens.')
}
