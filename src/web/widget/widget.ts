import { WidgetView } from './widget-view.ts'

// It is one of HTML: one of SVG has no `src` for us to be loaded from. A module has none at hand.
const script = (document.currentScript ??
  document.querySelector('[src*="/widget.js"]')) as HTMLScriptElement | null

// A page that has the line twice has one chat. (An element with that id is no chat.)
if (!window.careerChat?.ask && script) {
  const view = new WidgetView(script)
  window.careerChat = view.api
  const attach = (): void => view.attach()
  // An async script may come before the body.
  if (document.body) attach()
  else addEventListener('DOMContentLoaded', attach)
}
