import type { Background } from './background.ts'
import { sentences } from './voice/sentences.ts'

/** What the bot knows about, for use inside a sentence: "career paths for sonographers". */
export function fieldOf({ base, knowledge }: Pick<Background, 'base' | 'knowledge'>): string {
  return base === undefined
    ? sentences.rolesOf(knowledge.source.title)
    : sentences.pathsFor(base.plural)
}
