import { WidgetView } from './widget-view.ts'

const script = document.currentScript

// A page that has the line twice has one chat. (An element with that id is no chat.)
if (!window.careerChat?.ask && script && 'src' in script) {
  const view = new WidgetView(script)
  window.careerChat = view.api
  const attach = (): void => view.attach()
  // An async script may come before the body.
  if (document.body) attach()
  else addEventListener('DOMContentLoaded', attach)
}
