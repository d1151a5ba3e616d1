/** Texts whose value is remembered; beyond, it is worked out each time. */
const mostTexts = 50_000

/** Remembers what a pure function makes of a text: a long document says the same words again. */
export function oncePerText(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const value = make(text)
    if (made.size < mostTexts) made.set(text, value)
    return value
  }
}
