import type { ChatView } from './chat-view.ts'
import { announce, documentTitle } from './page-parts.ts'
import { saveText, transcriptText } from './transcript-file.ts'

/** Shows the menu of what can be done with a conversation: keep it, print it, turn to a person. */
export function showMenu(view: Pick<ChatView, 'ask' | 'activities'>): void {
  const menu = document.querySelector<HTMLDetailsElement>('#menu')
  if (menu === null) return
  const close = (): void => {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
  const on = (selector: string, act: () => void): void => {
    menu.querySelector(selector)?.addEventListener('click', () => {
      close()
      act()
    })
  }
  on('#save', () => save(view))
  on('#print', () => window.print())
  // The bot knows whom to name, and what was asked before.
  on('#ask-person', () => view.ask('Ask a person'))
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    // In a frame, Escape closes the chat where nothing else was closed.
    event.preventDefault()
    close()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node) || !menu.contains(target)) menu.open = false
  })
  addEventListener('beforeprint', () => {
    document.querySelector('header')?.setAttribute('data-printed', today())
  })
  menu.hidden = false
}

function save(view: Pick<ChatView, 'activities'>): void {
  const text = transcriptText(view.activities(), {
    documentTitle: documentTitle(),
    day: today(),
  })
  const [day = ''] = new Date().toISOString().split('T')
  saveText(`career-chat-${day}.txt`, text)
  announce('The conversation was saved as a file.')
}

function today(): string {
  return new Date().toLocaleDateString('en-US', { dateStyle: 'long' })
}
