import { BotAdapter, type Activity, type ResourceResponse, TurnContext } from 'botbuilder'
import type { CareerBot } from '../../bot.ts'

/** Runs turns of one conversation in this process and hands over what the bot sends. */
export class TerminalAdapter extends BotAdapter {
  readonly #bot: CareerBot
  readonly #show: (activity: Partial<Activity>) => void

  constructor(bot: CareerBot, show: (activity: Partial<Activity>) => void) {
    super()
    this.#bot = bot
    this.#show = show
  }

  /** Runs one turn; a fault in it goes to `onTurnError`. */
  async receive(activity: Partial<Activity>): Promise<void> {
    const context = new TurnContext(this, { ...everyActivity, ...activity })
    await this.runMiddleware(context, this.#bot)
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) this.#show(activity)
    return activities.map(() => ({ id: '' }))
  }

  override async updateActivity(): Promise<undefined> {
    return undefined
  }

  override async deleteActivity(): Promise<void> {}

  override async continueConversation(): Promise<void> {}
}

const everyActivity: Partial<Activity> = {
  channelId: 'terminal',
  conversation: { id: 'terminal', isGroup: false, conversationType: 'personal', name: '' },
  from: { id: 'you', name: 'You' },
  recipient: { id: 'bot', name: 'Bot' },
}
