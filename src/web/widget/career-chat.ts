/**
 * What a host page can say of the widget: as `data-` attributes of its script element, or from a
 * script with {@link CareerChat.set}. `accentText` is `data-accent-text` there, a list has `|` between
 * its parts, and each of the texts has an attribute of its own: `data-text-placeholder`. An empty
 * string takes an option back.
 */
export interface CareerChatOptions {
  /** The name of the chat, "Career guide" by default. */
  readonly title?: string
  /**
   * A picture in place of ours, in the head of the chat: a `data:` address, or one of a site in the
   * server's `ALLOWED_ORIGINS`.
   */
  readonly logo?: string
  /** Any color of CSS, a variable of the page too; what is none counts as not said. */
  readonly accent?: string
  /** The color of words on the accent; by default black or white, whichever is read better. */
  readonly accentText?: string
  /** The corner: where lines end, by default, or where they start. */
  readonly position?: 'end' | 'start'
  /** Words on the launcher until the chat is opened; none by default. */
  readonly greeting?: string
  /** What the chat says beside the launcher by itself, once a visit; nothing by default. */
  readonly teaser?: string
  /** After how many seconds it does, 20 by default. */
  readonly teaserAfter?: number
  /**
   * The chat is opened with the page, and leaves the focus where it is. What the person did on an
   * earlier page of the visit counts more. Only as an attribute.
   */
  readonly open?: boolean
  /** What is offered to ask in an empty conversation, in place of what the bot offers. */
  readonly starters?: readonly string[]
  /**
   * The language of the interface, as in "es" or "pt-BR": what has no text below is said in it, where
   * Web Chat knows it, and texts below are marked as being in it. Answers are in English.
   */
  readonly language?: string
  /** The interface in the owner's words. */
  readonly texts?: Readonly<Partial<Record<CareerChatText, string>>>
}

/** What can be said in the owner's words; each with the words it has otherwise. */
export type CareerChatText =
  /** "Open Career guide", of the launcher. */
  | 'open'
  /** "Close Career guide", of the launcher, and "Close chat", in the chat. */
  | 'close'
  /** "Not again", beside the teaser. */
  | 'notAgain'
  /** "Every answer names its source", below the title, where there is room. */
  | 'subtitle'
  /** "Start over". */
  | 'startOver'
  /** "More", of the menu in the chat. */
  | 'menu'
  /** "Save as a file", in the menu. */
  | 'save'
  /** "Print", in the menu. */
  | 'print'
  /** "Ask a person", in the menu where the server names one. */
  | 'askPerson'
  /** "Copy", below an answer. */
  | 'copy'
  /** "Copied". */
  | 'copied'
  /** "Type your message". */
  | 'placeholder'
  /** "Send". */
  | 'send'
  /** "More below". */
  | 'moreBelow'
  /** "Connection lost. Reconnecting …". */
  | 'reconnecting'
  /** "You are offline. The chat goes on as soon as you are back.". */
  | 'offline'
  /** "The server cannot be reached. Trying again …". */
  | 'unreachable'
  /** "That was a lot at once. Please wait a moment, then go on.". */
  | 'limited'
  /** "The earlier conversation has ended. This is a new one.". */
  | 'ended'
  /** "The chat could not be loaded. Please reload the page.". */
  | 'notLoaded'

/**
 * What a host page can listen to: the chat can be talked with, was opened or closed; something was
 * asked, and answered, or not, since the document says nothing of it (after `answer`); a thumb was
 * pressed; the person turned to somebody. Never a word of what was said.
 */
export type CareerChatEvent = (typeof careerChatEvents)[number]

/** All of them. */
export const careerChatEvents = [
  'ready',
  'open',
  'close',
  'question',
  'answer',
  'silent',
  'thumb',
  'contact',
] as const

/** Of an event: "up" or "down" for a thumb, nothing for all others. */
export type CareerChatDetail = 'up' | 'down' | null

/** The widget to the scripts of its host page: `window.careerChat`. */
export interface CareerChat {
  /** Shows the chat and moves the focus into it. */
  open(): void
  /** Hides the chat and gives the focus back; the conversation goes on when it is opened again. */
  close(): void
  /** Opens the chat and asks in the person's name, as soon as it is ready. */
  ask(question: string): void
  /** Changes options; what is not named stays as it is. */
  set(options: CareerChatOptions): void
  /**
   * Calls the listener at each such event; gives what ends that. The document gets the same events,
   * as `career-chat:answer`.
   */
  on(event: CareerChatEvent, listener: (event: CustomEvent<CareerChatDetail>) => void): () => void
}

declare global {
  interface Window {
    /** The only name the widget adds to a host page; there once its script has run. */
    careerChat?: CareerChat
  }
}
