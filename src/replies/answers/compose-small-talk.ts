import { type AboutChat, isAboutChat, type SmallTalkKind } from '../../../knowledge/cue-groups.ts'
import type { SmallTalk } from '../../answering/verdict.ts'
import type { Background } from '../background.ts'
import { composeAboutAnswer } from './compose-about-answer.ts'
import { fieldOf } from '../field-of.ts'
import { chatSentences } from '../voice/chat-sentences.ts'
import { sayDate } from '../../../knowledge/say-date.ts'
import { type Part, prose } from '../part.ts'
import { sayHelp } from './say-help.ts'
import { documentSentences } from '../voice/document-sentences.ts'
import { sayTitle } from '../voice/say-title.ts'
import { sentences } from '../voice/sentences.ts'
import { suggestStarters } from '../suggest.ts'

/** After these a person is on the way out, and buttons would hold her back. */
const withoutStarters: readonly SmallTalkKind[] = ['thanks', 'farewell', 'praise', 'pause']

/** A fitting word to small talk; it never answers the last question again. */
export function composeSmallTalk(
  { talk, term = '', told: ids = [] }: SmallTalk,
  background: Background,
): Part {
  const told = background.factsById(ids)
  if (told.length > 0) return composeAboutAnswer(talk, told, background)
  const said = isAboutChat(talk)
    ? sayOfChat(talk, background)
    : [background.glossary[term] ?? sayTalk(talk, background)]
  return {
    paragraphs: [prose(...said.filter((sentence) => sentence !== ''))],
    suggestions: withoutStarters.includes(talk) ? [] : suggestStarters(background),
    ...(talk === 'human' || talk === 'capabilities' ? { offersPerson: true } : {}),
    roles: [],
    topics: [],
  }
}

/** What the program really does with a chat: the sentences of its page `/about`. */
function sayOfChat(talk: AboutChat, { chat }: Background): readonly string[] {
  const said = chatSentences
  switch (talk) {
    case 'human':
      return [chat.contact === undefined ? sentences.noHuman : sentences.human]
    case 'privacy':
      return [said.kept(chat), said.where(chat), said.forget(chat), said.microsoft(chat)]
    case 'readers':
      return [said.readers(chat), said.microsoft(chat)]
    case 'cookies':
      return [said.browser(chat)]
    case 'anonymity':
      return [said.anonymity(chat)]
    case 'maker':
      return [said.maker, said.noModel]
  }
}

function sayTalk(talk: Exclude<SmallTalkKind, AboutChat>, background: Background): string {
  const { documents, source } = background.knowledge
  const { title, date } = source
  switch (talk) {
    case 'greeting':
      return sentences.greeting(fieldOf(background))
    case 'howAreYou':
      return sentences.howAreYou(fieldOf(background))
    case 'whoAreYou':
      if (documents !== undefined) return documentSentences.comesFrom(documents.map(sayTitle))
      return sentences.whoAreYou(title, date === undefined ? '' : sayDate(date))
    case 'capabilities':
      return sayHelp(background)
    case 'whereFrom':
    case 'areYouSure':
    case 'justTheFigure':
    case 'shorter':
    case 'isThatALot':
      return sentences.nothingTold
    case 'meaning':
      return sentences.silentAltogether
    case 'pause':
    case 'feelings':
    case 'grief':
    case 'gladness':
    case 'undecided':
    case 'alreadySaid':
    case 'noSources':
    case 'thanks':
    case 'farewell':
    case 'acknowledgement':
    case 'apology':
    case 'praise':
    case 'complaint':
    case 'joke':
      return sentences[talk]
  }
}
