import type { Verdict } from '../../answering/verdict.ts'
import type { Background } from '../../replies/background.ts'
import { sentences } from '../../replies/voice/sentences.ts'
import type { MenuCommand } from './create-manifest.ts'
import { manifestWords } from './manifest-words.ts'

/** Answers a question that opens a conversation. */
export type Answer = (question: string) => { readonly verdicts: readonly Verdict[] }

/** Gives questions to start with; those that this knowledge has no answer to are left out. */
export function choosePrompts(background: Background, answer: Answer): readonly MenuCommand[] {
  return candidates(background).filter(({ title }) =>
    answer(title).verdicts.every(({ kind }) => kind === 'answered' || kind === 'compared'),
  )
}

function candidates({ advancement }: Background): readonly MenuCommand[] {
  const { prompts, fastestGrowing, whatDoes } = manifestWords
  const [first, second = first] = advancement.map(
    ({ article, inSentence }) => `${article} ${inSentence}`,
  )
  return [
    { title: sentences.labels.whichRoles, description: prompts.roles },
    { title: sentences.labels.bestPaid, description: prompts.pay },
    ...(first === undefined || second === undefined
      ? []
      : [
          { title: sentences.exampleQuestion(first), description: prompts.requirements },
          { title: whatDoes(second), description: prompts.duties },
        ]),
    { title: fastestGrowing, description: prompts.growth },
  ]
}
