import type { Reading } from './reading.ts'
import { thresholds } from '../thresholds.ts'

/**
 * Keeps the readings of the questions asked last, since a reading depends on the words alone: the
 * starters and the common questions are read once, whoever asks them. The least recently asked
 * makes room.
 *
 * @param most how many are kept; 0 keeps none
 */
export function keepReadings(
  most: number,
  read: (question: string) => Reading,
): (question: string) => Reading {
  const kept = new Map<string, Reading>()
  return (question) => {
    const known = kept.get(question)
    const reading = known ?? read(question)
    if (most === 0 || question.length > thresholds.longestKept) return reading
    // A map remembers the order of insertion: the last asked goes to the end.
    kept.delete(question)
    kept.set(question, reading)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return reading
  }
}
