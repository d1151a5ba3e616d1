import { describe, expect, it } from 'vitest'
import { findCues } from '../../../src/answering/reading/find-cues.ts'
import { read } from '../../../src/answering/reading/read.ts'
import { model } from '../bakery.ts'

const cuesIn = (question: string): readonly string[] => {
  const { tokens, mentions } = read(question, model)
  return findCues(tokens, mentions, model).map(
    ({ label, at }) =>
      `${label.kind}${'id' in label ? ` ${label.id}` : ''}: ${at.map((i) => tokens[i]?.word).join(' ')}`,
  )
}

describe('findCues', () => {
  it('finds a cue around the name of a role, which counts as one word', () => {
    expect(cuesIn('what does a bakery manager do')).toContain('topic duties: what does do')
  })

  it('finds a cue around a pronoun', () => {
    expect(cuesIn('what does she do').some((cue) => cue.startsWith('topic duties'))).toBe(true)
  })

  it('drops a cue inside a longer one of the same family', () => {
    const cues = cuesIn('how many years of experience do I need')

    expect(cues.some((cue) => cue.startsWith('topic experienceYears'))).toBe(true)
    expect(cues).not.toContain('topic experience: experience')
  })

  it('keeps a topic beside small talk', () => {
    const cues = cuesIn('hello, the salary please')

    expect(cues).toContain('smallTalk greeting: hello')
    expect(cues).toContain('topic salary: salary')
  })

  it('finds no cue across a comma, but one across "and"', () => {
    expect(cuesIn('how long')).toContain('topic duration: how long')
    expect(cuesIn('and how, long dough')).not.toContain('topic duration: how long')
    expect(cuesIn('pros and cons')).toContain('topic satisfaction: pros and cons')
  })

  it('finds no cue across the end of a sentence', () => {
    expect(cuesIn('How? Much of it pays.').some((cue) => cue.includes('how much'))).toBe(false)
  })

  it('gives cues in the order they were said', () => {
    const topics = cuesIn('growth then salary').filter((cue) => cue.startsWith('topic'))

    expect([...new Set(topics)]).toEqual(['topic outlook: growth', 'topic salary: salary'])
  })

  it.each(['', 'zebra', 'constructor'])('finds none in "%s"', (question) => {
    expect(cuesIn(question)).toEqual([])
  })
})
