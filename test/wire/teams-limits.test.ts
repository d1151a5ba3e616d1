import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sent } from '../support/microsoft/connector-server.ts'
import { parseTranscript } from '../support/talk/transcript.ts'
import { useTeams } from '../support/microsoft/use-teams.ts'

const folder = join(import.meta.dirname, '../transcripts')
const transcripts = readdirSync(folder).filter((name) => name.endsWith('.chat'))

/** Everything the transcripts make the bot say, held to what Teams takes and shows. */
describe('what is said in Teams', () => {
  const teams = useTeams()

  it.each(transcripts)('keeps the limits of Teams all through %s', async (name) => {
    const { steps } = parseTranscript(readFileSync(join(folder, name), 'utf8'))
    const chat = teams.chat('personal', name)

    for (const step of steps) if (step.kind === 'user') await chat.say(step.text)

    const messages = teams.channel.sent.filter(({ activity }) => activity.type === 'message')
    expect(messages).not.toEqual([])
    expect(messages.flatMap(findFaults)).toEqual([])
  })
})

/** Bytes, of the 100 KB of UTF-16 that Teams takes. */
const mostBytes = 80 * 1024

/** Tells what Teams would refuse, hide, or show otherwise than it is meant. */
function findFaults(sent: Sent): readonly string[] {
  const faults = {
    'is too long': sent.body.length * 2 > mostBytes,
    'is not as long as it says':
      Number(sent.headers['content-length']) !== Buffer.byteLength(sent.body),
    'is not addressed to what it answers': !isAddressed(sent),
    ...textFaults(sent),
    ...buttonFaults(sent),
    ...citationFaults(sent),
  }
  const found = Object.entries(faults).filter(([, isFault]) => isFault)
  return found.map(([fault]) => `${fault}: ${sent.body}`)
}

type Faults = Readonly<Record<string, boolean>>

/** In a channel, the id of the conversation holds the thread. */
function isAddressed({ method, path, activity }: Sent): boolean {
  const { conversation, replyToId, id } = activity
  const activities = `/v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`
  return path === `${activities}/${method === 'PUT' ? id : replyToId}`
}

function textFaults({ activity }: Sent): Faults {
  const { text = '', textFormat, attachments = [], summary, channelData } = activity
  const isCard = attachments.length > 0
  return {
    'has neither words nor a card, or both': (text.trim() === '') !== isCard,
    'has a card without a summary of it': isCard && (summary ?? '') === '',
    'has a card with thumbs': isCard && channelData !== undefined,
    'is not told to be Markdown': !isCard && textFormat !== 'markdown',
    'has the link lines of Web Chat': /^\[\d+\]: /m.test(text),
    'breaks a line where Teams goes on': /[^\n]\n(?!\n)/.test(text),
    'holds HTML': /<\/?[a-z]/i.test(text),
  }
}

function buttonFaults({
  activity: { suggestedActions, attachments = [], recipient },
}: Sent): Faults {
  const { to = [], actions = [] } = suggestedActions ?? {}
  const cards: readonly { readonly actions?: readonly object[]; readonly version: string }[] =
    attachments.map(({ content }) => content)
  return {
    'suggests more than three actions': actions.length > 3,
    'suggests actions to somebody else': actions.length > 0 && String(to) !== String(recipient?.id),
    'suggests actions beside a card': actions.length > 0 && cards.length > 0,
    'has more than one card': cards.length > 1,
    'has more buttons than a card shows': cards.some((card) => (card.actions ?? []).length > 6),
    'has a card that Teams does not know': cards.some(({ version }) => version !== '1.5'),
  }
}

interface Message {
  readonly citation: readonly {
    readonly position: number
    readonly appearance: { readonly name: string; readonly abstract: string }
  }[]
}

function citationFaults({ activity: { text = '', entities = [] } }: Sent): Faults {
  const messages = entities.filter(({ type }) => type === 'https://schema.org/Message')
  const claims = (messages as unknown as readonly Message[]).flatMap(({ citation }) => citation)
  const marks = new Set(Array.from(text.matchAll(/\[(\d+)\]/g), ([, number]) => Number(number)))
  const positions = claims.map(({ position }) => position)
  return {
    'says twice what it is': messages.length > 1,
    'says of itself less than Teams wants': messages.some(isIncomplete),
    'cites other claims than it marks': String(positions) !== String([...marks].toSorted(byValue)),
    'cites more than ten claims': claims.length > 10,
    'has a claim whose name is empty or too long': claims.some(
      ({ appearance: { name } }) => name === '' || name.length > 80,
    ),
    'has a claim whose abstract is too long': claims.some(
      ({ appearance: { abstract } }) => abstract.length > 160,
    ),
  }
}

function isIncomplete(entity: object): boolean {
  return ['@type', '@context', '@id', 'citation'].some((member) => !(member in entity))
}

function byValue(a: number, b: number): number {
  return a - b
}
