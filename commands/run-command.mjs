import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a command by its name, with what a person has written behind it. What a person can set right
 * is said in a line or two and ends the process with 1.
 *
 * @param {readonly string[]} words
 */
export async function runCommand([name = '', ...args]) {
  const { commands, readArguments, spokenName } = await loadCommands()
  if (!Object.hasOwn(commands, name)) {
    end(
      `Expected the name of a command, got "${name}". There is ${Object.keys(commands).join(', ')}.`,
    )
  }
  const command = commands[name]
  try {
    readArguments(name, args)
    sayWhereFrom()
    process.chdir(root)
    await runTools(command, args)
    await buildParts(command)
    if (command.program !== undefined) await runProgram(command, args)
  } catch (error) {
    end(inPlainWords(error, spokenName(name)))
  }
}

function end(message) {
  console.error(message)
  process.exit(1)
}

/** Without `npm ci` nothing is there, this included. */
async function loadCommands() {
  try {
    return await import('./commands.mjs')
  } catch (error) {
    return end(inPlainWords(error, 'This'))
  }
}

/** npm goes to the project's folder, and so do we; whoever names a file has to know. */
function sayWhereFrom() {
  const { INIT_CWD, npm_package_json: started } = process.env
  const isByNpm = started !== undefined && resolve(started) === join(root, 'package.json')
  const from = isByNpm && INIT_CWD !== undefined ? INIT_CWD : process.cwd()
  if (relative(from, root) === '') return
  console.error(`Started from ${from}; files and .env are looked for in ${resolve(root)}.`)
}

/** Development tools, one after the other; the first that fails ends it all. */
async function runTools({ tools = [], env, program }, args) {
  for (const [tool, ...given] of tools) {
    const passedOn = program === undefined ? args : []
    const child = spawn(process.execPath, [scriptOf(tool), ...given, ...passedOn], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    // Ctrl+C goes to both of us; the tool says when it has ended.
    process.on('SIGINT', () => undefined)
    const [code] = await once(child, 'exit')
    if (code !== 0) process.exit(code ?? 1)
  }
}

/** What `node_modules/.bin` leads to, which on Windows no Node can run. */
function scriptOf(tool) {
  const folder = join(root, 'node_modules', tool)
  if (!existsSync(folder)) throw new MissingPackage(tool)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : (bin[tool] ?? Object.values(bin)[0]))
}

class MissingPackage extends Error {}

/** The bot is of use without its page, all else is not. */
async function buildParts({ program, hasPage }) {
  const { build, BuildError } = await import('./build.mjs')
  if (program !== undefined || hasPage) await build('node', console.error)
  if (!hasPage) return
  try {
    await build('web', console.error)
  } catch (error) {
    if (!(error instanceof BuildError) || program !== 'main') throw error
    console.error(
      `${error.message}\nThe bot starts without the chat page, for Teams and the Emulator.`,
    )
  }
}

/** In this process, so that signals reach it; it finds its arguments where Node would put them. */
async function runProgram({ program, given = [] }, args) {
  const path = join(root, 'dist', `${program}.js`)
  process.argv = [process.execPath, path, ...given, ...args]
  await import(pathToFileURL(path).href)
}

/** What a person can set right, without a stack; all else is thrown on. */
function inPlainWords(error, spoken) {
  if (error.code === 'arguments' || error.constructor.name === 'BuildError') return error.message
  // esbuild has shown the lines already.
  if (Array.isArray(error.errors)) return 'Correct what the bundler has shown above.'
  const missing =
    error instanceof MissingPackage
      ? error.message
      : /^Cannot find package '(.+?)'/.exec(error.message)?.[1]
  if (missing === undefined) throw error
  return `${spoken} needs the package "${missing}", which is not installed. Run "npm ci" in ${resolve(root)}.`
}
