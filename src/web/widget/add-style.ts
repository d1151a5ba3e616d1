import type { WidgetParts } from './widget-parts.ts'

/** Adds to the style of the widget what it has no need of until now. */
export function addStyle({ region }: Pick<WidgetParts, 'region'>, style: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  // The region is in the widget's shadow root from its beginning.
  const root = region.getRootNode() as ShadowRoot
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
