import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Environment, parseConfig } from '../../src/config/config.ts'
import { ConfigError } from '../../src/errors.ts'

describe('parseConfig', () => {
  it('serves this machine only, for the emulator, when nothing is set', () => {
    expect(parseConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      publicUrl: undefined,
      allowedOrigins: [],
      trustedProxies: 0,
      limits: { perAddress: 1_200, perConversation: 240 },
      retentionDays: 30,
      stateFolder: 'data/state',
      redis: undefined,
      drainSeconds: 0,
      knowledgeFile: 'knowledge/knowledge.json',
      knowledgeCheckSeconds: 1,
      contact: undefined,
      logLevel: 'info',
      metrics: undefined,
      identity: { kind: 'anonymous' },
      isPublic: false,
      directLine: { signingKey: undefined, tokenLifeSeconds: 3_600, azure: undefined },
    })
  })

  it('takes what is set', () => {
    const config = parseConfig({
      HOST: ' 0.0.0.0 ',
      ALLOW_ANONYMOUS: 'true',
      PORT: '8080',
      PUBLIC_URL: 'https://bot.example.org/',
      LOG_LEVEL: 'WARN',
      DIRECT_LINE_SIGNING_KEY: 'k'.repeat(32),
      DIRECT_LINE_TOKEN_MINUTES: '30',
    })

    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://bot.example.org',
      logLevel: 'warn',
      directLine: { signingKey: 'k'.repeat(32), tokenLifeSeconds: 1_800 },
    })
  })

  it.each([
    ['https://example.org/careers', 'https://example.org/careers'],
    ['https://example.org/jobs/Chat%20bot/', 'https://example.org/jobs/Chat%20bot'],
    ['http://[::1]:3978/', 'http://[::1]:3978'],
  ])('takes the address %s, perhaps under a path', (text, publicUrl) => {
    const settings = { PUBLIC_URL: text, ALLOW_ANONYMOUS: 'true' }

    expect(parseConfig(settings)).toMatchObject({ publicUrl })
  })

  it.each([
    ['::1', '::1'],
    ['[::1]', '::1'],
    ['localhost', 'localhost'],
  ])('listens at %s', (text, host) => {
    expect(parseConfig({ HOST: text })).toMatchObject({ host })
  })

  it.each([
    [{}, false],
    [{ HOST: '::1', PUBLIC_URL: 'http://localhost:8080/careers' }, false],
    [{ HOST: '127.1.2.3', ALLOW_ANONYMOUS: 'true' }, false],
    [{ HOST: '::', ALLOW_ANONYMOUS: 'true' }, true],
    [{ PUBLIC_URL: 'https://bot.example.org', ALLOW_ANONYMOUS: 'true' }, true],
  ])('knows of %j whether others reach it', (settings, isPublic) => {
    expect(parseConfig(settings)).toMatchObject({ isPublic })
  })

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '127.example.org' },
    { PUBLIC_URL: 'https://bot.example.org', ALLOW_ANONYMOUS: 'false' },
    { PUBLIC_URL: 'https://localhost.example.org' },
  ])('refuses %j, which others reach, without a registration', (settings) => {
    expect(() => parseConfig(settings)).toThrow('ALLOW_ANONYMOUS: expected true')
  })

  it('takes a registration for a reason to be reached', () => {
    const settings = {
      HOST: '0.0.0.0',
      MicrosoftAppId: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
      MicrosoftAppPassword: 'p~'.repeat(20),
      MicrosoftAppType: 'MultiTenant',
    }

    expect(parseConfig(settings)).toMatchObject({ isPublic: true })
  })

  it('takes a person to turn to, and says what that may be', () => {
    expect(parseConfig({ CONTACT: 'careers@example.org' })).toMatchObject({
      contact: { kind: 'mail', address: 'careers@example.org' },
    })
    expect(() => parseConfig({ CONTACT: 'the office' })).toThrow(
      'CONTACT: expected a mail address, a phone number, or a link that starts with https, such as careers@example.org, +1 555 0100 or https://example.org/ask, but got "the office"',
    )
  })

  it('takes a variable that is set to nothing for one that is not set', () => {
    expect(parseConfig({ PORT: '', MicrosoftAppId: ' ' })).toEqual(parseConfig({}))
  })

  it('lists everything that is wrong in one message', () => {
    expect(() =>
      parseConfig({ PORT: 'http', PUBLIC_URL: 'bot.example.org', LOG_LEVEL: 'loud' }),
    ).toThrow(
      new ConfigError(
        'The bot cannot start with these settings:\n' +
          '  - PORT: expected a whole number from 0 to 65535, but got "http"\n' +
          '  - PUBLIC_URL: expected an address such as https://bot.example.org or ' +
          'https://example.org/careers, but got "bot.example.org"\n' +
          '  - LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, trace, ' +
          'but got "loud"\n' +
          'Set them in the environment or in the file .env; .env.example explains each.',
      ),
    )
  })

  it.each<[string, Environment]>([
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '80.5' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://bot.example.org/careers?x=1' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://bot.example.org/careers//' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://bot.example.org/careers;x' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://ann:pw@bot.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://bot.example.org' }],
    ['REDIS_URL', { REDIS_URL: 'http://localhost:6379' }],
    ['REDIS_URL', { REDIS_URL: 'redis://localhost:6379/name' }],
    ['REDIS_PREFIX', { REDIS_PREFIX: 'bots{1}' }],
    ['DIRECT_LINE_TOKEN_MINUTES', { DIRECT_LINE_TOKEN_MINUTES: '0' }],
  ])('refuses a %s that cannot be used: %j', (name, env) => {
    expect(() => parseConfig(env)).toThrow(new RegExp(`^  - ${name}: expected `, 'm'))
  })

  it('takes a Redis, with a prefix of its own or not', () => {
    const url = 'rediss://bot:secret@redis.example.org:6380/1'

    expect(parseConfig({ REDIS_URL: url }).redis).toEqual({ url, prefix: 'career-bot:' })
    expect(parseConfig({ REDIS_URL: url, REDIS_PREFIX: 'b:' }).redis).toEqual({ url, prefix: 'b:' })
  })

  it('never repeats a secret', () => {
    expect(() => parseConfig({ REDIS_URL: 'redi://bot:hush@host' })).toThrow(
      /REDIS_URL: expected .* but got "20 other characters"/,
    )
    expect(() => parseConfig({ DIRECT_LINE_SIGNING_KEY: 'hush' })).toThrow(
      'DIRECT_LINE_SIGNING_KEY: expected at least 32 characters, but got "4 characters"',
    )
  })

  it('is explained in full, with its defaults, by .env.example', () => {
    const example = readFileSync('.env.example', 'utf8').replaceAll(/^#(?=\w+=)/gm, '')
    const seen = new Set<string>()
    const spy = new Proxy(parseEnv(example), {
      get: (env, name: string) => {
        seen.add(name)
        return ['PUBLIC_URL', 'CONTACT'].includes(name) ? undefined : env[name]
      },
    })

    expect(parseConfig(spy)).toEqual(parseConfig({}))
    // Those of the Teams app are read when it is packed.
    const ofServer = Object.keys(parseEnv(example)).filter((name) => !name.startsWith('TEAMS_'))
    expect([...seen].sort()).toEqual(ofServer.sort())
  })
})
