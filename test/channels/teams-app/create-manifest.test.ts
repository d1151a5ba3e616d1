import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkManifest } from '../../../src/channels/teams-app/check-manifest.ts'
import { createManifest, type Manifest } from '../../../src/channels/teams-app/create-manifest.ts'
import type { Language } from '../../../src/channels/teams-app/read-languages.ts'
import type { PackageSettings } from '../../../src/channels/teams-app/read-package-settings.ts'
import { readRoleSearch } from '../../../src/turn/read-role-search.ts'
import type { Background } from '../../../src/replies/background.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'

const { background } = loadTalk()

const settings: PackageSettings = {
  appId: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
  publicUrl: 'https://bot.example.org',
  appName: 'Career bot',
  developer: {
    name: 'Riverside Hospital',
    websiteUrl: 'https://bot.example.org',
    privacyUrl: 'https://bot.example.org/about#privacy',
    termsOfUseUrl: 'https://bot.example.org/about#terms',
  },
  knowledgeFile: '',
}

const prompts = [{ title: 'Who earns the most?', description: 'The roles by what they pay' }]

describe('createManifest', () => {
  it('offers the bot in chats, groups, teams and Copilot, with its questions and commands', () => {
    const { bots, copilotAgents } = create()

    expect(bots).toMatchObject([
      {
        scopes: ['personal', 'team', 'groupChat', 'copilot'],
        commandLists: [
          {
            scopes: ['personal', 'team', 'groupChat', 'copilot'],
            commands: [
              { type: 'prompt', title: 'Who earns the most?', prompt: 'Who earns the most?' },
              { title: 'Explore a role' },
              { title: 'Compare roles' },
              { title: 'Find my role' },
              { title: 'Help' },
            ],
          },
        ],
      },
    ])
    expect(copilotAgents?.customEngineAgents).toHaveLength(1)
  })

  it('has a person to turn to in the menu where there is one', () => {
    const titles = (namesPerson: boolean): readonly string[] =>
      createManifest(background, {
        settings: { ...settings, namesPerson },
        version: '1.2.3',
        prompts,
        languages: [],
      }).bots?.[0]?.commandLists?.[0]?.commands.map(({ title }) => title) ?? []

    expect(titles(true)).toContain('Ask a person')
    expect(titles(false)).not.toContain('Ask a person')
  })

  it('names the search as the bot reads it', () => {
    const [command] = create().composeExtensions?.[0]?.commands ?? []
    const value = {
      commandId: command?.id,
      parameters: [{ name: command?.parameters?.[0]?.name, value: 'teach' }],
    }

    expect(readRoleSearch({ type: 'invoke', name: 'composeExtension/query', value })).toMatchObject(
      { words: 'teach' },
    )
  })

  it('has the accent of the chat page', () => {
    const [, accent] =
      /--accent: (#\w+)/.exec(readFileSync('src/web/chat/chat-page.css', 'utf8')) ?? []

    expect(create().accentColor).toBe(accent)
  })

  it.each([1, 40, 200, 1_000])(
    'stays within the limits when names have %d characters',
    (length) => {
      const name = 'x'.repeat(length)
      const { knowledge, base } = background
      const long: Background = {
        ...background,
        knowledge: { ...knowledge, source: { ...knowledge.source, title: name } },
        ...(base === undefined ? {} : { base: { ...base, plural: name } }),
      }

      expect(checkManifest(create(long))).toEqual([])
    },
  )

  it('names the files of further languages', () => {
    const german = { tag: 'de-de', file: 'de-de.json', texts: {} }
    const manifest = create(background, [german])

    expect(checkManifest(manifest)).toEqual([])
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'en-us',
      additionalLanguages: [{ languageTag: 'de-de', file: 'de-de.json' }],
    })
    expect(create().localizationInfo).toEqual({ defaultLanguageTag: 'en-us' })
  })

  it('leaves out the date of a document without one', () => {
    const { date: _, ...source } = background.knowledge.source
    const { description } = create({
      ...background,
      knowledge: { ...background.knowledge, source },
    })

    expect(description.full).toContain('one document, "Career Advancement in Sonography", and')
  })
})

function create(of: Background = background, languages: readonly Language[] = []): Manifest {
  return createManifest(of, { settings, version: '1.2.3', prompts, languages })
}
