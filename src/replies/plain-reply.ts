import type { Reply, Suggestion } from './reply.ts'

/** A reply that rests on no verdict: the bot's own words, and what can be pressed. */
export function plainReply(text: string, suggestions: readonly Suggestion[] = []): Reply {
  return { text, citations: [], suggestions, about: { verdicts: [], roles: [], topics: [] } }
}
