import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers.js'

/**
 * Lets entities leave the bot whole. The connector of 4.23.3 sends only `type`, `text` and
 * `mentioned` of each, so that citations get lost (microsoft/botbuilder-js#4902, fixed after the
 * last release). It does not show where nothing is sent by HTTP, as with expectReplies.
 */
export function keepEntityMembers(): void {
  mappers.Entity.type.additionalProperties ??= { type: { name: 'Object' } }
}
