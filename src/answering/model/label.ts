import type {
  CommandId,
  ComparisonKind,
  ReferenceKind,
  SmallTalkKind,
  WishKind,
} from '../../../knowledge/cue-groups.ts'
import type { TopicId } from '../../../knowledge/topics.ts'

/** What a cue of the lexicon stands for. */
export type Label =
  | { readonly kind: 'topic'; readonly id: TopicId }
  | { readonly kind: 'comparison'; readonly id: ComparisonKind }
  | { readonly kind: 'smallTalk'; readonly id: SmallTalkKind }
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'wish'; readonly id: WishKind }
  | { readonly kind: 'reference'; readonly id: ReferenceKind }
  | { readonly kind: 'medicalAdvice' }
