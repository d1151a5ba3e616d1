import { activityText, hasSources, type SaidActivity } from './activity-text.ts'
import { copyText } from './copy-text.ts'
import { announce, documentTitle } from './page-parts.ts'
import { textOf } from './page-texts.ts'
import type { StatusMiddleware } from './web-chat.ts'

/** How long a button says what it has done. */
const saysSoMs = 2_000

/** Puts a button below each answer with sources, which copies both. */
export const copyButton: StatusMiddleware = () => (next) => (status) => {
  const below = next(status)
  if (!hasSources(status.activity)) return below
  const button = element('button', {
    className: 'copy-answer',
    type: 'button',
    onClick: ({ currentTarget }: { readonly currentTarget: HTMLElement }) =>
      void copy(status.activity, currentTarget),
    children: textOf('copy'),
  })
  return element('div', { className: 'below-answer', children: [below, button] })
}

async function copy(activity: SaidActivity, button: HTMLElement): Promise<void> {
  const isCopied = await copyText(activityText(activity, documentTitle()))
  // Where it is not copied, nothing says so.
  if (!isCopied) return
  button.textContent = textOf('copied')
  announce(textOf('copied'))
  setTimeout(() => {
    button.textContent = textOf('copy')
  }, saysSoMs)
}

/**
 * What React would make of it: Web Chat brings a React of its own and hands it to nobody. A compiler
 * for React writes its elements out like this, too ("inline elements").
 */
function element(type: string, props: Readonly<Record<string, unknown>>): object {
  const $$typeof = Symbol.for('react.element')
  return { $$typeof, type, key: type, ref: null, props, _owner: null }
}
