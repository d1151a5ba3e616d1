import { articleFor } from '../../article.ts'
import type { FoundRole } from './found-role.ts'

/** A role as people of one stage are called: "court reporters" → "entry-level court reporters". */
export function atStage(role: FoundRole, stage: string): FoundRole {
  const bare = stage.replace(/-\p{Ll}+$/u, '')
  const inSentence = `${stage} ${role.inSentence}`
  return {
    ...role,
    inSentence,
    plural: `${stage} ${role.plural}`,
    article: articleFor(inSentence),
    // "Senior court reporters" below "Senior level" are those of the stage.
    aliases: [
      ...role.aliases,
      ...[stage, bare, `${bare}-level`, `${bare} level`].flatMap((word) =>
        [role.name, role.shortName].map((name) => `${word} ${name.toLowerCase()}`),
      ),
    ],
  }
}
