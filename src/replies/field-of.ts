import type { Background } from './background.ts'

/** What the bot knows about, for use inside a sentence: "career paths for sonographers". */
export function fieldOf({ base, knowledge }: Pick<Background, 'base' | 'knowledge'>): string {
  return base === undefined
    ? `the roles in “${knowledge.source.title}”`
    : `career paths for ${base.plural}`
}
