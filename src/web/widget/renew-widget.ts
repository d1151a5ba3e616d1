import type { CareerChat } from './career-chat.ts'
import type { WidgetParts } from './widget-parts.ts'

/**
 * Puts a new widget into a page whose document a script has rewritten: what it had there is gone,
 * and all that listened with it. The conversation goes on.
 */
export function renewWidget({ constructor, address, data }: WidgetParts): CareerChat {
  // It is the class of the launcher, of which this file, loaded later, knows no more.
  const Launcher = constructor as new (script: {
    readonly src: string
    readonly dataset: DOMStringMap
  }) => WidgetParts
  const renewed = new Launcher({ src: address.href, dataset: data })
  window.careerChat = renewed.api
  renewed.attach()
  return renewed.api
}
