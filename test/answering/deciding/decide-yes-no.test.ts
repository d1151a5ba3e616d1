import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('decideYesNo', () => {
  it.each([
    ['does a bakery manager need a degree', 'yes', 'the fact asks for one'],
    ["does a bakery manager need a bachelor's", 'yes', 'the very level'],
    ["does a bakery manager need a master's", 'no', 'another level'],
    ['does a bakery manager need experience', 'yes', 'the fact asks for it'],
    ['are pastry chef jobs growing', 'yes', 'the figure is above zero'],
    ['are bakery manager jobs growing', 'no', 'the figure is below zero'],
    ['are bakery manager jobs declining', 'yes', 'the figure is below zero'],
    ['do pastry chefs decorate cakes', 'yes', 'a fact says each word'],
  ])('answers "%s" with %s: %s', (question, yesNo) => {
    expect(ask(question)).toMatchObject([{ kind: 'answered', yesNo }])
  })

  it('says what the yes or no is about', () => {
    expect(ask("does a bakery manager need a master's")).toMatchObject([
      { claim: { topic: 'education', level: "master's degree" } },
    ])
  })

  it.each([
    ['do pastry chefs decorate zebras', 'a word the document does not have'],
    ['what degree does a bakery manager need', 'no wish for yes or no'],
    ['do pastry chefs earn well', 'a judgment no fact gives'],
    ["is the bachelor's of a bakery manager in any subject", 'what it is in, not whether'],
    ["does a bakery manager need a bachelor's in zoology", 'a subject no fact gives'],
  ])('leaves "%s" open: %s', (question) => {
    expect(ask(question).every((verdict) => !('yesNo' in verdict))).toBe(true)
  })
})
