import type { Activity } from 'botbuilder'

/** What came back for an activity. */
export interface Posted {
  readonly status: number
  readonly texts: readonly (string | undefined)[]
  readonly body: {
    readonly activities?: readonly Partial<Activity>[]
    readonly error?: { readonly code: string; readonly message: string }
  }
}

/** An activity as the emulator sends it, with the replies wanted in the response. */
export const message = {
  type: 'message',
  channelId: 'emulator',
  serviceUrl: 'http://localhost:1',
  deliveryMode: 'expectReplies',
  conversation: { id: 'conversation' },
  from: { id: 'person' },
  recipient: { id: 'bot' },
  text: 'hello',
}

/** Sends an activity, a message unless told otherwise, to where channels send theirs. */
export async function postMessage(url: string, activity: object = {}): Promise<Posted> {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...message, ...activity }),
  })
  const body = parse(await response.text())
  const texts = (body.activities ?? []).map(({ text }) => text)
  return { status: response.status, texts, body }
}

function parse(text: string): Posted['body'] {
  return text === '' ? {} : (JSON.parse(text) as Posted['body'])
}
