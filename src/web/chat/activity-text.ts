/** What the transcript holds of something that was said: the part of an activity that is read here. */
export interface SaidActivity {
  readonly type?: string
  readonly text?: string
  readonly timestamp?: string
  readonly from?: { readonly role?: string }
  readonly attachments?: readonly { readonly content?: { readonly fallbackText?: string } }[]
  readonly entities?: readonly { readonly citation?: readonly Citation[] }[]
}

interface Citation {
  readonly position?: string
  readonly appearance?: { readonly name?: string; readonly text?: string }
}

/** Web Chat's own way to say what a mark such as [1] points to, a line each. */
const definition = /^\[\d+\]: cite:.*$/gm
const link = /\[((?:[^\]\\]|\\.)+)\]\(([^)]+)\)/g

/** Whether it is an answer that names its sources. */
export function hasSources(activity: SaidActivity): boolean {
  return citationsOf(activity).length > 0
}

/**
 * Something that was said as plain text, as it is kept in a file or pasted elsewhere: words, what its
 * card shows, and its sources in the document of that title, quoted.
 */
export function activityText(activity: SaidActivity, documentTitle: string): string {
  const { text = '', attachments = [] } = activity
  const words = text.replaceAll(definition, '').replaceAll(link, '$1 ($2)')
  const cards = attachments.map(({ content }) => content?.fallbackText ?? '')
  const paragraphs = [
    words.replaceAll(/\\([\\*_[\]])/g, '$1'),
    ...cards,
    sources(activity, documentTitle),
  ]
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function sources(activity: SaidActivity, documentTitle: string): string {
  const lines = citationsOf(activity).map(({ position = '', appearance = {} }) => {
    const { name = '', text = '' } = appearance
    return `[${position}] ${name}: “${text.replaceAll(/\s+/g, ' ').trim()}”`
  })
  return lines.length === 0 ? '' : [`Source: ${documentTitle}`, ...lines].join('\n')
}

function citationsOf({ entities = [] }: SaidActivity): readonly Citation[] {
  return entities.flatMap(({ citation = [] }) => citation)
}
