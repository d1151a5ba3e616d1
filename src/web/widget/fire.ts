import type { CareerChatDetail, CareerChatEvent } from './career-chat.ts'

/** What an event of the chat is called on the document of the host page. */
export function eventName(event: CareerChatEvent): string {
  return `career-chat:${event}`
}

/** Tells the scripts of the host page what happens. */
export function fire(event: CareerChatEvent, detail?: CareerChatDetail): void {
  document.dispatchEvent(new CustomEvent(eventName(event), { detail }))
}
