import type { Background } from './background.ts'
import { joinNames } from './voice/join-names.ts'
import { sentences } from './voice/sentences.ts'

/** What the bot knows about, for use inside a sentence: "career paths for sonographers". */
export function fieldOf({ base, knowledge }: Pick<Background, 'base' | 'knowledge'>): string {
  // Documents of several trades start from a role each.
  const bases = knowledge.roles.filter(({ kind }) => kind === 'base')
  return base === undefined
    ? sentences.rolesOf(knowledge.source.title)
    : sentences.pathsFor(joinNames(bases.map(({ plural }) => plural)))
}
