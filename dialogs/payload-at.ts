import type { SaidPlace } from '../src/answering/moves/find-places.ts'
import type { Payload } from '../src/replies/payload.ts'
import type { Reply } from '../src/replies/reply.ts'

/** What the suggestion stands for that a place in the list of them means; -1 is the last one. */
export function payloadAt(
  { number }: Pick<SaidPlace, 'number'>,
  last: Pick<Reply, 'suggestions'> | undefined,
): Payload | undefined {
  return last?.suggestions.at(number > 0 ? number - 1 : number === 0 ? Infinity : number)?.payload
}
