import type { CareerChatOptions, CareerChatText } from '../widget/career-chat.ts'
import { textsOf } from '../widget/option-data.ts'

/** What was entered, as options; fields are called as attributes are. */
export function readForm(form: FormData): CareerChatOptions {
  const valueOf = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const fields = Object.fromEntries([...form.keys()].map((name) => [name, valueOf(name)]))
  const texts: Readonly<Partial<Record<CareerChatText, string>>> = Object.fromEntries(
    textsOf(fields),
  )
  return {
    title: valueOf('title'),
    logo: valueOf('logo'),
    accent: valueOf('accent'),
    accentText: valueOf('accentText'),
    position: valueOf('position') === 'start' ? 'start' : 'end',
    greeting: valueOf('greeting'),
    teaser: valueOf('teaser'),
    ...(Number(valueOf('teaserAfter')) > 0 ? { teaserAfter: Number(valueOf('teaserAfter')) } : {}),
    starters: valueOf('starters')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    language: valueOf('language'),
    texts,
  }
}
