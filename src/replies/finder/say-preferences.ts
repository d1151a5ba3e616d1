import type { Liking, Preferences, Schooling } from '../../answering/finding/preferences.ts'
import type { Background } from '../background.ts'
import { finderSentences } from '../voice/finder-sentences.ts'
import { formatLevel } from '../voice/format-value.ts'
import { sayWork } from './say-work.ts'

/** What a person told, in a few words each, in the order in which she was asked. */
export function sayPreferences(
  { likings = [], avoided = [], schooling, priorities = [] }: Preferences,
  background: Background,
): readonly string[] {
  return [
    ...likings.map((liking) => sayLiking(liking, background)),
    ...avoided.map((role) => finderSentences.ratherNot(sayLiking({ role }, background))),
    ...(schooling === undefined ? [] : [saySchooling(schooling)]),
    ...priorities.map((priority) => finderSentences.priority[priority]),
  ]
}

/** For use in a sentence: "no degree", "a master's degree". */
export function saySchooling(schooling: Schooling): string {
  return schooling === 'no degree' ? schooling : formatLevel(schooling)
}

function sayLiking({ role, words }: Liking, background: Background): string {
  const own = background.roleOf(role)
  return words ?? (own === undefined ? '' : sayWork(own, background).words)
}
