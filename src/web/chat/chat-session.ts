import { type Backoff, backoffMs } from './backoff.ts'
import { type ChatStream, streamsOf } from './chat-stream.ts'
import type { ChatView } from './chat-view.ts'
import { type Conversation, openConversation, type Opening, refreshToken } from './conversation.ts'
import { type Notice, showNotice } from './notice.ts'
import {
  forgetConversation,
  recallConversation,
  rememberConversation,
} from './remembered-conversation.ts'
import { watchedAjax } from './watched-ajax.ts'
import { sendPatienceMs } from './chat-style.ts'
import { Outbox } from './outbox.ts'
import { SocketTries } from './socket-tries.ts'
import type { DirectLineClient } from './web-chat.ts'

/** The remembered token is to be fresh too; one that lives shorter is renewed twice in its life. */
const longestRenewalMs = 10 * 60_000

/** A lost connection is mostly back at once. */
const retryBackoff: Backoff = { firstMs: 250, factor: 2, longestMs: 8_000 }

/** Direct Line's states from "token expired" on: the client has given up. */
const firstBrokenStatus = 3

/**
 * Keeps one person in one conversation: renews its token, goes back into it when the connection
 * breaks, and begins a new one when the server knows it no more.
 */
export class ChatSession {
  readonly #view: ChatView
  readonly #outbox = new Outbox(sendPatienceMs)
  readonly #socketTries = new SocketTries()
  #renewal: ReturnType<typeof setTimeout> | undefined
  #conversation: Conversation | undefined
  #client: DirectLineClient | undefined
  #stream: ChatStream | undefined
  /** How many streams in a row were lost before they brought anything. */
  #losses = 0
  /** Whether the last message was not taken, as the server could not do it. */
  #isUnavailable = false
  /** Counts the tries to get into a conversation: a newer one outdates what an older brings. */
  #round = 0

  constructor(view: ChatView) {
    this.#view = view
    addEventListener('offline', () => showNotice('offline'))
    addEventListener('online', () => {
      this.#socketTries.forget()
      void this.#join(this.#reopen())
    })
    document.addEventListener('visibilitychange', () => this.#stream?.wake())
  }

  /** Shows the conversation that is being opened, or keeps trying until there is one. */
  async begin(opening: Promise<Opening>): Promise<void> {
    await this.#join(opening)
  }

  /** Leaves the conversation for a clean one. */
  async startOver(): Promise<void> {
    forgetConversation()
    this.#conversation = undefined
    await this.#join(openConversation(undefined, ''))
    this.#view.focus()
  }

  async #join(first: Promise<Opening>): Promise<void> {
    this.#round += 1
    const round = this.#round
    let opening = await first
    for (let tries = 0; round === this.#round; tries += 1) {
      if (opening.kind === 'opened') return this.#show(opening.conversation)
      showNotice(noticeOf(opening))
      await delay(waitMs(opening, tries))
      opening = await this.#reopen()
    }
  }

  async #reopen(): Promise<Opening> {
    return openConversation(
      this.#conversation ?? recallConversation(),
      this.#client?.watermark ?? '',
    )
  }

  #show(conversation: Conversation): void {
    const isSame = this.#conversation?.conversationId === conversation.conversationId
    const watermark = isSame ? (this.#client?.watermark ?? '') : ''
    const hasEnded = this.#conversation !== undefined && !isSame
    if (!isSame) this.#leave()
    this.#stream?.close()
    this.#conversation = conversation
    rememberConversation(conversation)
    this.#client = this.#view.createClient(conversation, watermark)
    this.#watch(this.#client, conversation, hasEnded ? 'ended' : undefined)
    this.#outbox.watch(this.#client)
    this.#planRenewal(conversation)
    this.#view.show(this.#client)
  }

  #leave(): void {
    this.#view.clear()
    this.#outbox.clear()
  }

  /** What a client says after it was replaced is of no interest any more. */
  #watch(client: DirectLineClient, joined: Conversation, noticeOnceOpen: Notice | undefined): void {
    const whenCurrent = (act: () => void) => (): void => {
      if (this.#client === client) act()
    }
    const onBroken = whenCurrent(() => this.#reconnect())
    client.services.ajax = watchedAjax(client.services.ajax, {
      onTaken: (sentAt) => {
        this.#tellAvailable()
        this.#stream?.expectEcho(sentAt)
      },
      onUnavailable: whenCurrent(() => this.#tellUnavailable()),
      onLimited: (waitSeconds) => void this.#tellLimit(waitSeconds),
    })
    client.services.WebSocket = streamsOf({
      conversation: () => this.#conversation ?? joined,
      watermark: () => client.watermark,
      tries: this.#socketTries,
      onStart: (stream) => {
        this.#stream = stream
      },
      onOpen: whenCurrent(() => {
        this.#losses = 0
        showNotice(noticeOnceOpen)
      }),
      onLost: onBroken,
    })
    client.connectionStatus$.subscribe((status) => {
      if (status >= firstBrokenStatus) onBroken()
    })
  }

  async #tellLimit(waitSeconds: number): Promise<void> {
    const round = this.#round
    showNotice('limited')
    await delay(waitSeconds * 1_000)
    if (round === this.#round) showNotice(undefined)
  }

  /** The outbox sends again what was not taken. */
  #tellUnavailable(): void {
    this.#isUnavailable = true
    showNotice('unreachable')
  }

  #tellAvailable(): void {
    if (this.#isUnavailable) showNotice(undefined)
    this.#isUnavailable = false
  }

  #reconnect(): void {
    showNotice(navigator.onLine ? 'reconnecting' : 'offline')
    const waitMs = this.#losses === 0 ? 0 : backoffMs(retryBackoff, this.#losses)
    this.#losses += 1
    void this.#join(delay(waitMs).then(async () => this.#reopen()))
  }

  #planRenewal(conversation: Conversation): void {
    clearTimeout(this.#renewal)
    const renewalMs = Math.min(longestRenewalMs, (conversation.lifeSeconds * 1_000) / 2)
    this.#renewal = setTimeout(() => void this.#renewToken(conversation), renewalMs)
  }

  /** Should it fail, there is time for another try; and an expired token is refreshed, too. */
  async #renewToken(conversation: Conversation): Promise<void> {
    this.#planRenewal(conversation)
    const renewed = await refreshToken(conversation)
    if (renewed.kind !== 'opened' || this.#conversation !== conversation) return
    const { streamUrl } = conversation
    this.#conversation = { ...conversation, ...renewed.conversation, streamUrl }
    this.#planRenewal(this.#conversation)
    this.#client?.reconnect(this.#conversation)
    // Another tab may have started over: its conversation is the one to come back to.
    if (recallConversation()?.conversationId === conversation.conversationId) {
      rememberConversation(this.#conversation)
    }
  }
}

type Closed = Exclude<Opening, { kind: 'opened' }>

function noticeOf({ kind }: Closed): Notice {
  if (!navigator.onLine) return 'offline'
  return kind === 'limited' ? 'limited' : 'unreachable'
}

function waitMs(opening: Closed, tries: number): number {
  if (opening.kind === 'limited') return opening.waitSeconds * 1_000
  return backoffMs(retryBackoff, tries)
}

async function delay(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
