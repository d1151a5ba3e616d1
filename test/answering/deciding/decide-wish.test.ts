import { describe, expect, it } from 'vitest'
import { read } from '../../../src/answering/reading/read.ts'
import { ask } from '../ask.ts'
import { model } from '../bakery.ts'

describe('decideWish', () => {
  it.each([
    ['I love teaching apprentices', 'baking-instructor'],
    ["I'd rather be in charge of the shop than up to my elbows in dough", 'bakery-manager'],
    ['no teaching for me, I enjoy sugar and wedding cakes', 'pastry-chef'],
    ["I'm good with desserts and bored of ovens. Anything for me?", 'pastry-chef'],
    ['I enjoyed the apprentices, what would suit me?', 'baking-instructor'],
    ['my passion is sugar', 'pastry-chef'],
    ["I'd be happier keeping the sugar and the wedding cakes in order", 'pastry-chef'],
    ["i'd love to stay hands on with sugar and cakes", 'pastry-chef'],
  ])('takes "%s" for a wish that comes closest to the %s', (wish, role) => {
    expect(ask(wish)).toMatchObject([{ kind: 'answered', role }])
  })

  it('asks back among the roles that are not ruled out where nothing is described', () => {
    const [verdict] = ask("I don't like teaching")

    expect(verdict).toMatchObject({ kind: 'unclear', open: 'role' })
    expect(JSON.stringify(verdict)).not.toContain('baking-instructor')
  })

  it.each([
    ['I love teaching apprentices. What does that pay?', 'salary'],
    ['I love sugar, and which exam would I need?', 'certification'],
  ])('answers "%s" on its topic, %s', (question, topic) => {
    expect(ask(question)).toMatchObject([{ topic }])
  })

  it('leaves a follow-up to the topic of the turn before', () => {
    const verdicts = ask('pay of pastry chefs', "and if I'd rather teach apprentices?")

    expect(verdicts).toMatchObject([{ topic: 'salary', role: 'baking-instructor' }])
  })

  it('tells what the document says, or does not, of what somebody wants', () => {
    expect(ask('I want to work from home')).toMatchObject([{ kind: 'silent', topic: 'remoteWork' }])
    expect(ask('I want more money')).toMatchObject([{ kind: 'compared', topic: 'salary' }])
  })

  it('leaves out what somebody does not want, though it is named', () => {
    const [verdict] = ask('anything but the manager')

    expect(verdict).toMatchObject({ kind: 'unclear', open: 'role', options: { length: 3 } })
    expect(JSON.stringify(verdict)).not.toContain('bakery-manager')
  })

  it('takes the aim of another occupation for no wish', () => {
    expect(ask('I want to become a plumber')).toMatchObject([{ kind: 'offTopic' }])
  })
})

describe('findWish', () => {
  it.each([
    ['I hate sugar but love apprentices', ['pastry-chef']],
    ['no teaching, no sugar', ['baking-instructor', 'pastry-chef']],
    ['not the manager', ['bakery-manager']],
    ['do managers not need sugar', []],
    ['I love sugar', []],
  ])('knows what "%s" rules out: %j', (message, roles) => {
    expect([...read(message, model).wish.ruledOut].toSorted()).toEqual(roles.toSorted())
  })
})
