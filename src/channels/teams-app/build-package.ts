import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readArguments } from '../../../commands/commands.mjs'
import { loadLexicon } from '../../../knowledge/lexicon.ts'
import { loadKnowledge } from '../../../knowledge/load-knowledge.ts'
import { runProgram } from '../../../knowledge/run-program.ts'
import packageJson from '../../../package.json' with { type: 'json' }
import { createAnswering } from '../../answering/answering.ts'
import { TeamsPackageError } from '../../errors.ts'
import { findUnknownSettings } from '../../config/find-unknown-settings.ts'
import { readEnvFile } from '../../config/read-env-file.ts'
import { createBackground } from '../../replies/background.ts'
import { choosePrompts } from './choose-prompts.ts'
import { createManifest, type Manifest } from './create-manifest.ts'
import { packApp } from './pack-app.ts'
import { type Language, readLanguages } from './read-languages.ts'
import { type PackageSettings, readPackageSettings } from './read-package-settings.ts'

await runProgram(() => {
  const { options } = readArguments<PackageOptions>('teams:package', process.argv.slice(2))
  const { out = 'dist/teams/career-bot.zip' } = options
  const [file, { env }] = [readEnvFile('.env'), process]
  for (const unknown of findUnknownSettings({ file, env })) console.error(unknown)
  const settings = readPackageSettings({ ...file, ...env })
  const languages = options.languages === undefined ? [] : readLanguages(options.languages)
  const manifest = manifestFor(settings, languages)
  const zip = packApp(manifest, { iconFolder: 'src/channels/teams-app/icons', languages })
  writeTo(out, zip)
  console.log(report(out, manifest, settings))
})

interface PackageOptions {
  readonly out?: string
  readonly languages?: string
}

function manifestFor(settings: PackageSettings, languages: readonly Language[]): Manifest {
  const knowledge = loadKnowledge(settings.knowledgeFile)
  const lexicon = loadLexicon('knowledge/lexicon.json')
  const background = createBackground(knowledge, lexicon)
  const { answer } = createAnswering(knowledge, lexicon)
  const prompts = choosePrompts(background, answer)
  const { version = packageJson.version } = settings
  return createManifest(background, { settings, version, prompts, languages })
}

function writeTo(file: string, zip: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, zip)
  } catch (cause) {
    throw new TeamsPackageError([`${file}: expected a file to write to, got "${String(cause)}"`])
  }
}

function report(
  file: string,
  { name, version, id }: Manifest,
  { publicUrl }: PackageSettings,
): string {
  return [
    `${file}: "${name.short}" ${version}, manifest valid`,
    `  bot ${id} at ${publicUrl}/api/messages`,
    'Upload it in Teams at Apps, "Manage your apps", "Upload an app".',
  ].join('\n')
}
