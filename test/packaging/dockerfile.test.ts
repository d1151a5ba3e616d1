import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DirectLineRequests } from '../support/servers/direct-line-requests.ts'
import { findLastingPort } from '../support/servers/lasting-port.ts'
import { runToEnd } from '../support/servers/run-to-end.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts'

/**
 * No container engine runs where the tests do. So the steps of the Dockerfile, read from the file
 * itself, are done in an empty folder for each stage, and what it starts is started as a plain user on
 * a tree that nobody may write to. What the base image brings is that of this machine, and so are the
 * packages.
 */
const isLeftOut = process.env['CI'] !== 'true' || process.getuid?.() !== 0

if (isLeftOut) console.warn('The steps of the Dockerfile are run where CI=true, and by root.')

/** What "npm ci" would fetch once more is here already, by the same lock file. */
const installed = `cp -a '${resolve('node_modules')}' node_modules`

/** A user without rights: "node" of the image. */
const plainUser = 1_000

interface Step {
  readonly name: string
  readonly text: string
}

/** A stage as far as it has come. */
interface Stage {
  readonly root: string
  folder: string
  env: Record<string, string>
}

const steps = readSteps(readFileSync('Dockerfile', 'utf8'))

describe('the Dockerfile', () => {
  it('ends as a plain user, with one place to write to and a command that gets signals', () => {
    const last = steps.slice(steps.findLastIndex(({ name }) => name === 'FROM'))
    const texts = (name: string): readonly string[] =>
      last.filter((step) => step.name === name).map(({ text }) => text)

    expect(texts('USER')).toEqual(['node'])
    expect(texts('VOLUME')).toEqual(['/state'])
    expect(texts('CMD')).toEqual(['["node", "run.mjs", "start"]'])
    expect(texts('RUN')).toEqual([])
  })

  it('takes nothing but what is named, and no secret', () => {
    const [first, ...named] = readFileSync('.dockerignore', 'utf8').trim().split('\n')

    expect(first).toBe('*')
    expect(named.filter((line) => !existsSync(line.slice(1)))).toEqual([])
    expect(named).not.toContain('!.env')
  })
})

describe.skipIf(isLeftOut)('what the Dockerfile makes', { timeout: 600_000 }, () => {
  let folder: TemporaryFolder
  let last: Stage

  beforeAll(async () => {
    folder = await temporaryFolder()
    chmodSync(folder.path, 0o755)
    last = build(folder.path)
    // As with --read-only.
    execFileSync('chmod', ['-R', 'a-w,a+rX', join(last.root, 'app')])
  }, 600_000)

  afterAll(async () => folder.remove())

  it('has no compiler, no tests and no sources of the server', () => {
    const app = join(last.root, 'app')

    expect(readdirSync(app).toSorted()).toEqual([
      'commands',
      'dist',
      'knowledge',
      'node_modules',
      'package.json',
      'run.mjs',
    ])
    expect(existsSync(join(app, 'node_modules', 'esbuild'))).toBe(false)
    expect(readdirSync(join(app, 'dist', 'web')).some((name) => name.startsWith('webchat-'))).toBe(
      true,
    )
  })

  it('starts, answers, is healthy, and stops in peace, with no registry to be reached', async () => {
    const port = await findLastingPort()
    const env = {
      ...last.env,
      PORT: `${port}`,
      STATE_DIR: join(last.root, 'state'),
      ALLOW_ANONYMOUS: 'true',
      HOME: '/nowhere',
      npm_config_registry: 'http://127.0.0.1:1',
    }
    const [program = '', ...args] = commandIn(textOf('CMD'))
    const child = spawn(program, args, {
      cwd: last.folder,
      uid: plainUser,
      gid: plainUser,
      env: { PATH: process.env['PATH'], ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    const url = `http://127.0.0.1:${port}`
    await expect.poll(async () => (await statusOf(`${url}/ready`)) ?? output).toBe(200)
    const [, ...check] = commandIn(textOf('HEALTHCHECK').replace(/^.*?CMD /, ''))
    const health = await runToEnd(check, { env, uid: plainUser })
    const line = new DirectLineRequests(url)
    const begun = await line.begin()
    await line.say(begun, { text: 'what does an echo tech make' })
    const { body } = await line.get(`conversations/${begun.conversationId}/activities`, begun.token)
    const page = await statusOf(`${url}/`)
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    const sick = await runToEnd(check, { env, uid: plainUser })

    expect([health.code, sick.code]).toEqual([0, 1])
    expect(JSON.stringify(body)).toContain('$')
    expect(page).toBe(200)
    expect(code).toBe(0)
    expect(output).not.toMatch(/"level":(?:50|60)/)
    expect(readdirSync(join(last.root, 'state'))).toContain('state.mdb')
  })

  it('does not start for others without a word on who may call', async () => {
    const ended = await runToEnd(['run.mjs', 'start'], {
      cwd: last.folder,
      uid: plainUser,
      env: { ...last.env, STATE_DIR: join(last.root, 'state') },
    })

    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('ALLOW_ANONYMOUS') })
  })
})

/** Lines that are continued are one step; comments are none. */
function readSteps(text: string): readonly Step[] {
  return text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name, rest = ''] = /^([A-Z]+) +(.+)$/.exec(line) ?? []
      return name === undefined ? [] : [{ name, text: rest.trim() }]
    })
}

function textOf(name: string): string {
  return steps.findLast((step) => step.name === name)?.text ?? ''
}

function commandIn(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]
}

/** Does all steps; gives the last stage. */
function build(path: string): Stage {
  const stages = new Map<string, Stage>()
  let stage: Stage | undefined
  for (const { name, text } of steps) {
    if (name === 'FROM') {
      const [, called = 'last'] = / AS (\w+)$/.exec(text) ?? []
      stage = { root: join(path, called), folder: join(path, called), env: {} }
      mkdirSync(stage.root)
      stages.set(called, stage)
    }
    if (stage !== undefined) take({ name, text }, stage, stages)
  }
  if (stage === undefined) throw new Error('Expected a FROM in the Dockerfile.')
  return stage
}

function take({ name, text }: Step, stage: Stage, stages: ReadonlyMap<string, Stage>): void {
  if (name === 'WORKDIR') {
    stage.folder = join(stage.root, text)
    mkdirSync(stage.folder, { recursive: true })
  }
  if (name === 'ENV') {
    for (const [, key = '', value = ''] of text.matchAll(/(\w+)=(\S+)/g)) stage.env[key] = value
  }
  if (name === 'RUN') {
    const step = text.startsWith('npm ci ') ? installed : text
    execFileSync('sh', ['-c', step], { cwd: stage.folder, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  if (name === 'COPY') copy(text, stage, stages)
}

function copy(text: string, stage: Stage, stages: ReadonlyMap<string, Stage>): void {
  const words = text.split(/ +/)
  const paths = words.filter((word) => !word.startsWith('--'))
  const from = /--from=(\w+)/.exec(text)?.[1]
  const source = from === undefined ? resolve('.') : (stages.get(from)?.root ?? '')
  const target = paths.at(-1) ?? ''
  const to = target.startsWith('/') ? join(stage.root, target) : join(stage.folder, target)
  for (const path of paths.slice(0, -1)) {
    const here = join(source, path)
    // Of a folder, what is in it is copied.
    const isInto = target.endsWith('/') && !statSync(here).isDirectory()
    const filter = from === undefined ? isInContext : undefined
    const options = { recursive: true, ...(filter === undefined ? {} : { filter }) }
    cpSync(here, isInto ? join(to, basename(path)) : to, options)
  }
  if (text.includes('--chown=node:node')) chownSync(to, plainUser, plainUser)
}

/** What .dockerignore leaves; it names folders and files at the top. */
function isInContext(path: string): boolean {
  const [top = ''] = relative(resolve('.'), path).split('/')
  return top === '' || readFileSync('.dockerignore', 'utf8').split('\n').includes(`!${top}`)
}

async function statusOf(url: string): Promise<number | undefined> {
  return fetch(url).then(
    ({ status }) => status,
    () => undefined,
  )
}
