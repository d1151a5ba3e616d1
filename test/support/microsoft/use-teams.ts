import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Storage } from 'botbuilder'
import { createCareerBot } from '../../../src/bot.ts'
import { createLogger } from '../../../src/logger.ts'
import type { Thumb } from '../../../src/replies/thumbs.ts'
import { openState, type State } from '../../../src/state/open-state.ts'
import { withTyping } from '../../../src/channels/with-typing.ts'
import { ConnectorServer, type Sent, type Taking } from './connector-server.ts'
import { loadTalk } from '../talk/load-talk.ts'
import { type RunningServer, startEchoServer } from '../servers/running-server.ts'
import { isSplit, TeamsChat, type TeamsPlace } from './teams-chat.ts'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder.ts'

/** Teams in front of the bot as `npm start` runs it: HTTP both ways, state in a file. */
export interface Teams {
  /** Where the bot sends what it says; a new one for every test. */
  readonly channel: ConnectorServer
  /** What people thought of answers. */
  readonly thumbs: readonly Thumb[]
  /** Awaited before a turn reads what is stored, for tests of answers that take their time. */
  beforeRead: () => Promise<void>
  /** Opens a chat; its name must be its own among those of the file. */
  readonly chat: (kind: TeamsPlace['kind'], name: string) => TeamsChat
}

/** Gives every test of this block a bot that Teams can talk to, and cleans up behind it. */
export function useTeams(): Teams {
  let folder: TemporaryFolder
  let state: State
  let server: RunningServer
  let channel: ConnectorServer
  let thumbs: Thumb[]

  const teams: Teams = {
    get channel() {
      return channel
    },
    get thumbs() {
      return thumbs
    },
    beforeRead: noWait,
    chat: (kind, name) => new TeamsChat({ kind, name }, server.url, channel),
  }

  beforeAll(async () => {
    folder = await temporaryFolder()
    state = openState(folder.path, createLogger('silent'))
    const bot = createCareerBot({
      ...loadTalk(),
      storage: pausing(state.storage, async () => teams.beforeRead()),
      logger: createLogger('silent'),
      recordThumb: async (_, thumb) => void thumbs.push(thumb),
    })
    server = await startEchoServer({ state, logic: withTyping(bot) })
  })

  afterAll(async () => {
    await server.stop()
    await state.close()
    await folder.remove()
  })

  beforeEach(async () => {
    thumbs = []
    teams.beforeRead = noWait
    channel = new ConnectorServer()
    channel.taking = () => takeAsTeams(channel.sent)
    await channel.start()
  })
  afterEach(async () => channel.stop())

  return teams
}

const noWait = async (): Promise<void> => undefined

/** What would be two messages has no id, and cannot take the place of one. */
function takeAsTeams(sent: readonly Sent[]): ReturnType<Taking> {
  const last = sent.at(-1)
  if (last === undefined || !isSplit(last)) return { status: 200 }
  return { status: last.method === 'PUT' ? 400 : 202 }
}

function pausing(storage: Storage, pause: () => Promise<void>): Storage {
  return {
    read: async (keys) => {
      await pause()
      return storage.read(keys)
    },
    write: async (changes) => storage.write(changes),
    delete: async (keys) => storage.delete(keys),
  }
}
