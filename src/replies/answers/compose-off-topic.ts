import type { OffTopic } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { fieldOf } from '../field-of.ts'
import { type Part, prose } from '../part.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestRole, suggestStarters } from '../suggest.ts'

/** That it is outside of what the bot knows, and what it does know. */
export function composeOffTopic({ about, subject }: OffTopic, background: Background): Part {
  return {
    paragraphs: [prose(...sayOffTopic(about, subject, fieldOf(background)))],
    suggestions:
      about === 'unreadable'
        ? background.advancement.map((role) => suggestRole(role))
        : suggestStarters(background),
    roles: [],
    topics: [],
  }
}

function sayOffTopic(
  about: OffTopic['about'],
  subject: string | undefined,
  field: string,
): readonly string[] {
  switch (about) {
    case 'occupation':
      return [
        subject === undefined
          ? sentences.outside(field)
          : sentences.otherOccupation(subject, field),
      ]
    case 'medicalAdvice':
      return [sentences.noMedicalAdvice, sentences.onlyHelpWith(field)]
    case 'otherLanguage':
      return [sentences.onlyEnglish, sentences.onlyHelpWith(field)]
    case 'unreadable':
      return [sentences.unreadable]
    case 'other':
      return [sentences.outside(field)]
  }
}
