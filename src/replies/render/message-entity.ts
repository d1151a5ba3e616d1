import type { Entity } from 'botbuilder'

/** Root of what a message says about itself; both Teams and Web Chat read citations from it. */
export function messageEntity(
  citation: readonly object[],
  potentialAction: readonly object[] = [],
): Entity {
  return {
    type: 'https://schema.org/Message',
    // Without '@type' Web Chat shows an empty bubble; '@id' '' means this very message.
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation,
    ...(potentialAction.length === 0 ? {} : { potentialAction }),
  }
}
