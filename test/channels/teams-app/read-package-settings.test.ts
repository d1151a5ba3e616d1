import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { readPackageSettings } from '../../../src/channels/teams-app/read-package-settings.ts'
import { ConfigError } from '../../../src/errors.ts'

const right = {
  MicrosoftAppId: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
  PUBLIC_URL: 'https://bot.example.org',
  TEAMS_DEVELOPER_NAME: 'Riverside Hospital',
}

describe('readPackageSettings', () => {
  it('needs three settings, and takes the pages of the bot for the rest', () => {
    expect(readPackageSettings(right)).toEqual({
      appId: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
      publicUrl: 'https://bot.example.org',
      appName: 'Career bot',
      developer: {
        name: 'Riverside Hospital',
        websiteUrl: 'https://bot.example.org',
        privacyUrl: 'https://bot.example.org/about#privacy',
        termsOfUseUrl: 'https://bot.example.org/about#terms',
      },
      knowledgeFile: 'knowledge/knowledge.json',
      namesPerson: false,
    })
  })

  it('takes an address under a path for all pages of the bot', () => {
    expect(
      readPackageSettings({ ...right, PUBLIC_URL: 'https://example.org/careers/' }),
    ).toMatchObject({
      publicUrl: 'https://example.org/careers',
      developer: {
        websiteUrl: 'https://example.org/careers',
        privacyUrl: 'https://example.org/careers/about#privacy',
        termsOfUseUrl: 'https://example.org/careers/about#terms',
      },
    })
  })

  it('takes a name and pages of the organization', () => {
    const settings = readPackageSettings({
      ...right,
      TEAMS_APP_NAME: 'Next step',
      TEAMS_APP_VERSION: '1.10.0',
      TEAMS_WEBSITE_URL: 'https://hospital.example/careers',
      TEAMS_PRIVACY_URL: 'https://hospital.example/privacy',
      TEAMS_TERMS_URL: 'https://hospital.example/terms',
    })

    expect(settings).toMatchObject({
      appName: 'Next step',
      version: '1.10.0',
      developer: {
        name: 'Riverside Hospital',
        websiteUrl: 'https://hospital.example/careers',
        privacyUrl: 'https://hospital.example/privacy',
        termsOfUseUrl: 'https://hospital.example/terms',
      },
    })
  })

  it('is explained in full, with its defaults, by .env.example', () => {
    const example = parseEnv(
      readFileSync('.env.example', 'utf8').replaceAll(/^#(?=(?:TEAMS_\w+|PUBLIC_URL)=)/gm, ''),
    )

    expect(Object.keys(example).filter((name) => name.startsWith('TEAMS_'))).toHaveLength(6)
    expect(readPackageSettings({ ...right, ...example, ...right })).toEqual({
      ...readPackageSettings(right),
      version: packageJson.version,
    })
  })

  it('says of all that is wrong what was expected, what came, and where to find it', () => {
    const read = () =>
      readPackageSettings({
        MicrosoftAppId: 'career-bot',
        PUBLIC_URL: 'http://bot.example.org',
        TEAMS_APP_NAME: 'The career guide of Riverside Hospital',
        TEAMS_APP_VERSION: '1.10',
        TEAMS_PRIVACY_URL: 'hospital.example/privacy',
      })

    expect(read).toThrow(ConfigError)
    expect(read).toThrow(
      [
        'The Teams app cannot be packed with these settings:',
        '  - PUBLIC_URL: expected the address at which Teams reaches the bot, with https and a public host, such as https://bot.example.org, but got "http://bot.example.org". It is the messaging endpoint at the Azure Bot\'s Configuration without "/api/messages".',
        '  - MicrosoftAppId: expected the app ID of the bot, a GUID such as 6f9619ff-8b86-d011-b42d-00c04fc964ff, but got "career-bot". The Azure portal shows it at the Azure Bot\'s Configuration as "Microsoft App ID".',
        '  - TEAMS_APP_NAME: expected at most 30 characters, but got "The career guide of Riverside Hospital"',
        '  - TEAMS_APP_VERSION: expected three numbers with dots between, such as 1.4.0, but got "1.10"',
        '  - TEAMS_DEVELOPER_NAME: expected the name of your organization, in at most 32 characters, but it is not set. Teams shows it as who made the app.',
        '  - TEAMS_PRIVACY_URL: expected the address of a web page that starts with https, but got "hospital.example/privacy"',
        'Set them in the environment or in the file .env; .env.example explains each.',
      ].join('\n'),
    )
  })

  it.each([
    'https://localhost',
    'https://127.0.0.1',
    'https://192.168.0.7',
    'https://[::1]',
    'https://bot.hospital.local',
    'https://bot.localhost',
    'https://bot',
    'https://bot.example.org/?a=1',
    'https://ann:pw@bot.example.org',
    'bot.example.org',
  ])('refuses "%s", where Teams reaches no bot', (url) => {
    expect(() => readPackageSettings({ ...right, PUBLIC_URL: url })).toThrow(
      `PUBLIC_URL: expected the address at which Teams reaches the bot, with https and a public host, such as https://bot.example.org, but got "${url}"`,
    )
  })

  it('says of a name that is misspelt nothing else', () => {
    expect(() =>
      readPackageSettings({
        ...right,
        MicrosoftAppId: '',
        MICROSOFT_APP_ID: right.MicrosoftAppId,
        TEAMS_APPNAME: 'Next step',
      }),
    ).toThrow(
      [
        'The Teams app cannot be packed with these settings:',
        '  - MicrosoftAppId: expected this name, but got "MICROSOFT_APP_ID"',
        '  - TEAMS_APP_NAME: expected this name, but got "TEAMS_APPNAME"',
        'Set them in the environment or in the file .env; .env.example explains each.',
      ].join('\n'),
    )
  })

  it('writes the address of a page as the web does', () => {
    const { developer } = readPackageSettings({
      ...right,
      TEAMS_TERMS_URL: 'https://hospital.example/nos règles',
    })

    expect(developer.termsOfUseUrl).toBe('https://hospital.example/nos%20r%C3%A8gles')
  })

  it('keeps a secret to itself that was put where the ID goes', () => {
    const MicrosoftAppId = 'abc8Q~not-an-id-but-the-value-of-a-secret'

    expect(() => readPackageSettings({ ...right, MicrosoftAppId })).toThrow(
      /^(?!.*not-an-id).*but got "41 characters that are no GUID"/s,
    )
  })
})
