import { editDistance } from './edit-distance.ts'

/** Typing errors in so many letters; a name with more of them is another one. */
const lettersAnError = 3

/** The known name that a mistyped one is most likely meant for; undefined where none is near. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / lettersAnError))
  const near = known
    .map((one) => ({ one, distance: editDistance(name.toLowerCase(), one.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
  return near[0]?.one
}
