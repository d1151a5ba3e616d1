import { ChatActivity } from './chat-activity.ts'
import { showMenu } from './chat-menu.ts'
import { ChatSession } from './chat-session.ts'
import { ChatView } from './chat-view.ts'
import { HostPage } from './host-page.ts'
import { openConversation } from './conversation.ts'
import { keepEndInView } from './keep-end-in-view.ts'
import { keepAboveKeyboard } from '../widget/keep-above-keyboard.ts'
import { tellOwner } from '../widget/tell-owner.ts'
import { type Notice, showNotice } from './notice.ts'
import { textOf } from './page-texts.ts'
import { recallConversation } from './remembered-conversation.ts'

/** Asked for at once: the answer is there before the browser has read the large Web Chat bundle. */
const opening = openConversation(recallConversation(), '')

/** The document is parsed by now. */
const host = HostPage.ofFrame()

// This script and then Web Chat's are deferred: both ran when the event comes.
document.addEventListener('DOMContentLoaded', () => {
  const element = document.querySelector('#chat')
  const startOver = document.querySelector<HTMLButtonElement>('#start-over')
  if (element === null || startOver === null) return
  const fault = faultOfPage()
  if (fault === 'sandboxed') tellOwner(textOf(fault))
  if (window.WebChat === undefined || fault !== undefined) {
    startOver.hidden = true
    element.replaceChildren()
    return showNotice(fault)
  }
  const activity = new ChatActivity((event, detail) => host?.tell(event, detail))
  keepAboveKeyboard(document.body)
  keepEndInView(element)
  const view = new ChatView(window.WebChat, element, activity.middleware)
  const session = new ChatSession(view)
  host?.connect(view)
  showMenu(view)
  // The only links that are said lead to a person; sources are buttons.
  element.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('.webchat__text-content a[href]')
    if (link) host?.tell('contact')
  })
  startOver.addEventListener('click', () => void session.startOver())
  void session.begin(opening)
})

/** What keeps the chat from being. */
function faultOfPage(): Notice | undefined {
  // In a sandbox the page is of no site, and its own server is another one to it.
  if (window.origin === 'null') return 'sandboxed'
  return window.WebChat === undefined ? 'notLoaded' : undefined
}
