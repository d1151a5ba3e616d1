import { recallOpen } from './remember-open.ts'

/** What a host page may say of the widget, as `data-` attributes of its script element. */
export interface WidgetOptions {
  /** The page of the chat: it is served where the script is. */
  readonly page: URL
  /** `data-title`: the name of the chat, "Career guide" by default. */
  readonly title: string
  /** `data-greeting`: words on the launcher until the chat is opened; none by default. */
  readonly greeting: string
  /** `data-accent`: any color of CSS; another value counts as none. */
  readonly accent: string
  /** `data-position="start"`: the corner where lines start; by default the one where they end. */
  readonly position: string
  /**
   * `data-open="true"`: the chat is opened with the page, and leaves the focus where it is. What the
   * person did on an earlier page of the visit counts more.
   */
  readonly isOpen: boolean
}

/** Reads the options of the widget's own script element. */
export function readWidgetOptions({ src, dataset }: HTMLScriptElement): WidgetOptions {
  const { title, greeting = '', accent, position = '', open } = dataset
  // Takes all colors but not "inherit" and the like; and none that cannot be seen.
  const solid = `rgb(from ${accent} r g b/1)`
  return {
    page: new URL('.', src),
    title: title || 'Career guide',
    greeting,
    accent: CSS.supports('color', solid) ? solid : '#0b6672',
    position,
    isOpen: (recallOpen() ?? open) === 'true',
  }
}
