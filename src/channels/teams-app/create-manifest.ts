import type { TeamsManifestV1D27 } from '@microsoft/app-manifest'
import { searchCommand } from '../../turn/read-role-search.ts'
import type { Background } from '../../replies/background.ts'
import { fieldOf } from '../../replies/field-of.ts'
import { sayTitle } from '../../replies/voice/say-title.ts'
import { limits, manifestWords } from './manifest-words.ts'
import type { Language } from './read-languages.ts'
import type { PackageSettings } from './read-package-settings.ts'

/**
 * The oldest version that knows prompts, so that tenants which lag behind take the app as well;
 * what came after it is of no use to this bot.
 */
export type Manifest = TeamsManifestV1D27.TeamsManifestV1D27

/** A line of the menu that Teams shows beside the box for messages. */
export interface MenuCommand {
  /** What is sent, or goes into the box. */
  readonly title: string
  readonly description: string
}

/** What a manifest is made from, besides the knowledge. */
export interface ManifestParts {
  readonly settings: PackageSettings
  /** Of the program: three numbers with dots between. */
  readonly version: string
  /** Questions to start with. */
  readonly prompts: readonly MenuCommand[]
  readonly languages: readonly Language[]
}

/** Makes the manifest of a Teams app that serves this bot and names what it knows about. */
export function createManifest(background: Background, parts: ManifestParts): Manifest {
  const { settings, version, languages } = parts
  const { appId, publicUrl, appName, developer } = settings
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.27/MicrosoftTeams.schema.json',
    manifestVersion: '1.27',
    version,
    // One bot, one app: the ID that the portal shows is found again in Teams' admin center.
    id: appId,
    localizationInfo: localize(languages),
    developer: { ...developer },
    ...describe(background, appName),
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor,
    bots: [createBot(appId, parts)],
    copilotAgents: { customEngineAgents: [{ id: appId, type: 'bot' }] },
    composeExtensions: [createSearch(appId, background)],
    defaultInstallScope: 'personal',
    validDomains: [new URL(publicUrl).hostname],
  }
}

/** The chat page's. */
const accentColor = '#0b6672'

function localize(languages: readonly Language[]): Manifest['localizationInfo'] {
  const defaultLanguageTag = 'en-us'
  if (languages.length === 0) return { defaultLanguageTag }
  const additionalLanguages = languages.map(({ tag, file }) => ({ languageTag: tag, file }))
  return { defaultLanguageTag, additionalLanguages }
}

const scopes = ['personal', 'team', 'groupChat', 'copilot'] as const

function describe(background: Background, appName: string): Pick<Manifest, 'name' | 'description'> {
  const { source, documents = [source] } = background.knowledge
  const field = fieldOf(background)
  return {
    name: {
      short: appName,
      full: firstThatFits(manifestWords.fullNames(appName, source.title), limits.fullName),
    },
    description: {
      short: firstThatFits(
        manifestWords.shortDescriptions(field, documents.length),
        limits.shortDescription,
      ),
      full: manifestWords.description(appName, field, documents.map(sayTitle)),
    },
  }
}

/** The last is short enough for whatever the knowledge calls things. */
function firstThatFits(texts: readonly [string, ...string[]], limit: number): string {
  return texts.find((text) => text.length <= limit) ?? texts[0]
}

type Bot = NonNullable<Manifest['bots']>[number]

function createBot(botId: string, { prompts, settings }: ManifestParts): Bot {
  const commands = [
    ...prompts.map((prompt) => ({ ...prompt, type: 'prompt' as const, prompt: prompt.title })),
    ...manifestWords.commands,
    ...(settings.namesPerson ? [manifestWords.askPerson] : []),
  ]
  return {
    botId,
    scopes: [...scopes],
    commandLists: [{ scopes: [...scopes], commands }],
  }
}

type Search = NonNullable<Manifest['composeExtensions']>[number]

function createSearch(botId: string, background: Background): Search {
  const { title, parameter } = manifestWords.search
  return {
    botId,
    commands: [
      {
        id: searchCommand.id,
        type: 'query',
        context: ['compose', 'commandBox'],
        title,
        description: firstThatFits(
          manifestWords.searchDescriptions(fieldOf(background)),
          limits.searchDescription,
        ),
        // Before anything is typed, the bot offers all roles.
        initialRun: true,
        parameters: [{ name: searchCommand.parameter, inputType: 'text', ...parameter }],
      },
    ],
  }
}
