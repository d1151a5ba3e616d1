import { WidgetView } from './widget-view.ts'
import { readWidgetOptions } from './widget-options.ts'
import type { CareerChat } from './career-chat.ts'

declare global {
  interface Window {
    /** The only name the widget adds to a host page. */
    careerChat?: CareerChat
  }
}

const script = document.currentScript

// A page that has the line twice has one chat.
if (!window.careerChat && script instanceof HTMLScriptElement) {
  const { api, element } = new WidgetView(readWidgetOptions(script))
  window.careerChat = api
  const attach = (): void => document.body.append(element)
  // An async script may come before the body.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', attach)
  else attach()
}
