/** The part of the options that the widget has a need of before it is opened. */
export interface LauncherOptions {
  readonly title: string
  readonly greeting: string
  readonly accent: string
  /** Empty for black or white. */
  readonly accentText: string
  readonly position: string
  readonly openLabel: string
  readonly closeLabel: string
}

/** Reads them as they stand at the widget's own script element. */
export function readOptions({
  title,
  greeting = '',
  accent,
  accentText,
  position = '',
  textOpen,
  textClose,
}: DOMStringMap): LauncherOptions {
  const name = title || 'Career guide'
  return {
    title: name,
    greeting,
    accent: solid(accent, '#0b6672'),
    accentText: solid(accentText, ''),
    position,
    openLabel: textOpen || `Open ${name}`,
    closeLabel: textClose || `Close ${name}`,
  }
}

/** Takes all colors but not "inherit" and the like; and none that cannot be seen. */
function solid(color: string | undefined, otherwise: string): string {
  const opaque = `rgb(from ${color} r g b/1)`
  return CSS.supports('color', opaque) ? opaque : otherwise
}
