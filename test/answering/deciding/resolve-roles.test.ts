import { describe, expect, it } from 'vitest'
import { read } from '../../../src/answering/reading/read.ts'
import { namedRoles, resolveRoles } from '../../../src/answering/deciding/resolve-roles.ts'
import { type Context, emptyContext } from '../../../src/answering/verdict.ts'
import { model, roleId } from '../bakery.ts'

const [chef, manager, instructor, miller] = [
  'pastry-chef',
  'bakery-manager',
  'baking-instructor',
  'miller',
].map(roleId)

const spokenOf = (...roles: readonly (typeof chef)[]): Context => ({
  ...emptyContext,
  roles: roles.flatMap((role) => role ?? []),
})

const resolve = (question: string, context: Context = emptyContext) => {
  const reading = read(question, model)
  const [first] = reading.asks
  return first && resolveRoles(first, reading, context, model)
}

describe('resolveRoles', () => {
  it.each([
    ['pastry chef salary', 'named', ['pastry-chef']],
    ['salary of the manager', 'named', ['bakery-manager']],
    ['miller and pastry chef salary', 'named', ['miller', 'pastry-chef']],
    ['salary of whoever shapes sugar for wedding cakes', 'described', ['pastry-chef']],
    ['salary', 'none', []],
    ['what do bakers earn', 'base', ['baker']],
  ])('knows the roles of "%s": %s %j', (question, how, roles) => {
    expect(resolve(question)).toMatchObject({ how, roles })
  })

  it('is surer of a name than of a part of one', () => {
    const whole = resolve('bakery manager salary')?.confidence ?? 0
    const part = resolve('manager salary')?.confidence ?? 1

    expect(whole).toBeGreaterThan(part)
  })

  it.each([
    ['and the salary?', ['miller'], 'an opener'],
    ['what does it pay', ['miller'], 'a pronoun'],
    ['salary', ['miller'], 'a short message'],
    ['the other one', ['pastry-chef'], 'the other of two'],
    ['both', ['pastry-chef', 'miller'], 'both'],
  ])('goes on with the roles of the turn before: "%s" is about %j (%s)', (question, roles) => {
    expect(resolve(question, spokenOf(miller, chef))).toMatchObject({ how: 'context', roles })
  })

  it.each([
    ['the first one', 'bakery-manager'],
    ['the second one', 'baking-instructor'],
    ['the last one', 'miller'],
  ])('counts in what was listed: "%s" is the %s', (question, role) => {
    const listed = [manager, instructor, miller].flatMap((one) => one ?? [])

    expect(resolve(question, { ...spokenOf(miller), listed })).toMatchObject({ roles: [role] })
  })

  it('counts no further than the list goes', () => {
    const listed = [manager, instructor].flatMap((one) => one ?? [])

    expect(resolve('the third one', { ...emptyContext, listed })).toMatchObject({ how: 'none' })
  })

  it.each([
    ['and a plumber?', 'another occupation'],
    ['what are the best beaches of Spain to see in the summer', 'a long message of other words'],
  ])('does not go on with "%s": %s', (question) => {
    expect(resolve(question, spokenOf(miller))?.how).toBe('none')
  })

  it('follows a description away from the role of the turn before', () => {
    const resolved = resolve('and whoever teaches apprentices to knead dough?', spokenOf(miller))

    expect(resolved).toMatchObject({ how: 'described', roles: ['baking-instructor'] })
  })
})

describe('resolveRoles of somebody described', () => {
  it.each([
    'and the one who teaches?',
    'the teaching one',
    'what does the job where you teach pay?',
  ])('leaves the role of the turn before: "%s"', (question) => {
    expect(resolve(question, spokenOf(miller))).toMatchObject({
      how: 'described',
      roles: ['baking-instructor'],
    })
  })
})

describe('namedRoles', () => {
  const named = (question: string) => {
    const [first] = read(question, model).asks
    return first && namedRoles(first, model).roles
  }

  it.each([
    ['salary, but not the miller', [], 'behind a negation'],
    ['rank salaries except the miller', [], 'behind an exception'],
    ['miller, miller and miller salary', ['miller'], 'several times'],
    ['salary of a baker', [], 'the base role is none to advance to'],
  ])('takes from "%s" %j (%s)', (question, roles) => {
    expect(named(question)).toEqual(roles)
  })
})
