/** Verbs of telling: what a document fails to do. */
const tells =
  'say|state|mention|cover|give|include|list|tell|know|have|contain|specify|address|name|offer'

/** Verbs of helping: what a bot declines to do. */
const helps =
  'help|answer|find|say|tell|advise|recommend|give|provide|offer|write|do|read|speak|discuss|comment|know|understand'

/** Each a way to say that something is not known or not ours to answer. */
const refusals: readonly RegExp[] = [
  new RegExp(
    `\\b(?:do|does|is|are|has|have)(?:n['’]?t| not)\\b(?: \\w+){0,4} (?:${tells})\\b`,
    'i',
  ),
  new RegExp(`\\bcan(?:['’]?t|not| not)\\b(?: \\w+){0,2} (?:${helps})\\b`, 'i'),
  new RegExp(`\\b(?:${tells})s? (?:no|nothing|neither)\\b`, 'i'),
  /\b(?:has|have) no\b/i,
  /\b(?:i['’]m (?:only|just)|(?:only|just) (?:know|answer|cover|help|talk|understand))\b/i,
  /\b(?:outside|beyond (?:what|my|the))\b/i,
  /\bno (?:information|answer|figures?|data|details?)\b/i,
  /\b(?:could|did)(?:n['’]?t| not) (?:find|understand|get|catch|make out)\b/i,
  /\bnot (?:sure|something|covered|part|in (?:my|the))\b/i,
  /\bnothing (?:about|on)\b|\bsilent\b/i,
]

/** Whether a text says that something is not known, not told, or not the bot's to answer. */
export function matchesRefusal(text: string): boolean {
  return refusals.some((refusal) => refusal.test(text))
}
