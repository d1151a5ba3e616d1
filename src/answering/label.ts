import type { TopicId } from '../../knowledge/topics.ts'
import type { ComparisonKind } from './reading.ts'
import type { CommandId, SmallTalk } from './verdict.ts'

/** What a cue of the lexicon stands for. */
export type Label =
  | { readonly kind: 'topic'; readonly id: TopicId }
  | { readonly kind: 'comparison'; readonly id: ComparisonKind }
  | { readonly kind: 'smallTalk'; readonly id: SmallTalk['talk'] }
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'wish'; readonly id: WishKind }
  | { readonly kind: 'reference'; readonly id: ReferenceKind }
  | { readonly kind: 'medicalAdvice' }

/** What a person says of herself, as the cue groups of `talk.yaml` name it. */
type WishKind = (typeof wishKinds)[number]

/** What points back to roles that were spoken of, as the cue groups of `talk.yaml` name it. */
type ReferenceKind = (typeof referenceKinds)[number]

/** The cue groups of references. */
export const referenceKinds = ['both', 'some'] as const

/** The cue groups of wishes. */
export const wishKinds = ['likes', 'dislikes', 'seeks'] as const
