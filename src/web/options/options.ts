import { type CareerChatEvent, careerChatEvents } from '../widget/career-chat.ts'
import { contrastOf, leastContrast } from '../widget/contrast.ts'
import { dataOf } from '../widget/option-data.ts'
import { eventName } from '../widget/fire.ts'
import { readOptions } from '../widget/widget-options.ts'
import { markupOf } from './markup-of.ts'
import { readForm } from './read-form.ts'

/** The page on which an owner tries the widget's options: this and the widget's script are deferred. */
function begin(form: HTMLFormElement): void {
  const put = (): void => {
    const options = readForm(new FormData(form))
    window.careerChat?.set(options)
    const src = document.querySelector<HTMLScriptElement>('script[src$="/widget.js"]')?.src ?? ''
    const data = dataOf(options)
    write('#line', markupOf(src, data))
    write('#contrast', sayContrast(data))
  }
  form.addEventListener('input', put)
  form.addEventListener('submit', (event) => event.preventDefault())
  document.querySelector('#copy')?.addEventListener('click', () => void copy())
  for (const event of careerChatEvents) {
    document.addEventListener(eventName(event), (told) => note(event, told))
  }
  put()
}

function write(place: string, text: string): void {
  const element = document.querySelector(place)
  if (element !== null && element.textContent !== text) element.textContent = text
}

function sayContrast(data: Readonly<Record<string, string>>): string {
  const { accent, accentText } = readOptions(data)
  const words = accentText === '' ? ['black', 'white'] : [accentText]
  const contrast = Math.max(...words.map((color) => contrastOf(color, accent)))
  const ratio = `The words on the accent have a contrast of ${Math.floor(contrast * 10) / 10}:1`
  return contrast >= leastContrast
    ? `${ratio}, which is enough.`
    : `${ratio}; people need ${leastContrast}:1 to read them.`
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(document.querySelector('#line')?.textContent ?? '')
    write('#copied', 'Copied.')
  } catch {
    write('#copied', 'Your browser does not allow that; please select the line and copy it.')
  }
}

function note(event: CareerChatEvent, told: Event): void {
  const item = document.createElement('li')
  const { detail } = told as CustomEvent<string | null>
  item.textContent = detail === null ? event : `${event}: ${detail}`
  document.querySelector('#events')?.append(item)
}

const form = document.querySelector<HTMLFormElement>('#options')
if (form !== null) begin(form)
