import { type Attachment, CardFactory } from 'botbuilder'
import type { Role } from '../../../../knowledge/knowledge.ts'
import type { Background } from '../../background.ts'
import type { Card } from '../../card.ts'
import { composeRoleCard } from '../../answers/compose-role-card.ts'
import { drawTeamsBars } from './draw-teams-bars.ts'
import { renderAdaptiveCard } from '../render-adaptive-card.ts'
import { sentences } from '../../voice/sentences.ts'

/** What Teams shows below a search box: a list to pick a card from, or a sentence. */
export interface FoundRoles {
  readonly composeExtension:
    | {
        readonly type: 'result'
        readonly attachmentLayout: 'list'
        readonly attachments: readonly (Attachment & { readonly preview: Attachment })[]
      }
    | { readonly type: 'message'; readonly text: string }
}

/** Draws roles that a search in Teams has found; the one that is picked goes into a message. */
export async function renderFoundRoles(
  roles: readonly Role[],
  background: Background,
): Promise<FoundRoles> {
  const attachments = await Promise.all(roles.map(async (role) => draw(role, background)))
  return {
    composeExtension:
      attachments.length === 0
        ? { type: 'message', text: sentences.noRoleFound(background.advancement[0]?.shortName) }
        : { type: 'result', attachmentLayout: 'list', attachments },
  }
}

async function draw(
  role: Role,
  background: Background,
): Promise<Attachment & { readonly preview: Attachment }> {
  const card = composeRoleCard(role, background) ?? saysNothing(role)
  return {
    ...(await renderAdaptiveCard(card, { drawBars: drawTeamsBars })),
    preview: CardFactory.thumbnailCard(role.shortName, undefined, undefined, {
      text: sayPreview(card, background),
    }),
  }
}

function saysNothing({ shortName }: Role): Card {
  return { title: shortName, blocks: [{ kind: 'text', text: sentences.silentAltogether }] }
}

/** What it pays tells roles apart at a glance. */
function sayPreview({ blocks }: Card, { topics }: Background): string {
  const rows = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []))
  const { value = '' } = rows.find(({ label }) => label === topics.salary.label) ?? rows[0] ?? {}
  return value
}
