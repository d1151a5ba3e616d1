import { describe, expect, it } from 'vitest'
import { bakery, lexicon, model } from './bakery.ts'
import { createRoleFinder } from '../../src/answering/role-mentions.ts'

const find = createRoleFinder(bakery.roles, lexicon.genericRoles, model.language)
const familiar = (): boolean => true

const mentions = (text: string, isOwn: (at: number) => boolean = familiar) =>
  find(model.language.lemmasOf(text), isOwn).map(
    ({ role, from, to, how }) => `${role} ${from}-${to} ${how}`,
  )

describe('createRoleFinder', () => {
  it.each([
    ['what does a pastry chef do', ['pastry-chef 3-4 name'], 'a name'],
    ['pastry chefs', ['pastry-chef 0-1 name'], 'a plural'],
    ['patissier pay', ['pastry-chef 0-0 name'], 'an alias'],
    ['the manager', ['bakery-manager 1-1 part'], "the noun a role's name ends in"],
    ['the pastry one', [], 'no noun and only one word'],
    ['bakery manager or miller', ['bakery-manager 0-1 name', 'miller 3-3 name'], 'two names'],
    ['miller, miller', ['miller 0-0 name', 'miller 1-1 name'], 'one name twice'],
    ['a baker', ['baker 1-1 name'], 'the base role'],
    ['a cake', [], 'none'],
    ['', [], 'nothing'],
  ])('finds in "%s": %j (%s)', (text, found) => {
    expect(mentions(text)).toEqual(found)
  })

  it('takes a longer name for no shorter one inside it', () => {
    const nested = createRoleFinder(
      [
        ...bakery.roles,
        ...bakery.roles
          .filter(({ id }) => id === 'pastry-chef')
          .map((role) => ({ ...role, aliases: ['cake baker'] })),
      ],
      [],
      model.language,
    )

    expect(nested(['cake', 'baker'], familiar)).toMatchObject([{ role: 'pastry-chef', to: 1 }])
  })

  it('takes one word of a name for no role behind a word that is foreign', () => {
    expect(mentions('football manager', (at) => at !== 0)).toEqual([])
    expect(mentions('steel miller', (at) => at !== 0)).toEqual([])
  })

  it('knows a role by two words of its name before a word for any role', () => {
    const chef = bakery.roles.find(({ id }) => id === 'pastry-chef')
    const long = createRoleFinder(
      chef === undefined
        ? []
        : [{ ...chef, name: 'Fine Sugar Pastry Chef', shortName: 'Fine Sugar Pastry Chef' }],
      ['one'],
      model.language,
    )

    expect(long(['fine', 'sugar', 'one'], familiar)).toMatchObject([
      { role: 'pastry-chef', from: 0, to: 1, how: 'part' },
    ])
  })

  it('does not choose between roles whose names share the word', () => {
    const manager = bakery.roles.find(({ id }) => id === 'bakery-manager')
    const twins = ['Bread Manager', 'Cake Manager'].flatMap((name) =>
      manager === undefined ? [] : [{ ...manager, id: manager.id, name, shortName: name }],
    )
    const [one, other] = twins
    const twinFinder = createRoleFinder(
      one === undefined || other === undefined
        ? []
        : [one, { ...other, id: 'cake-manager' as typeof other.id }],
      [],
      model.language,
    )

    expect(twinFinder(['manager'], familiar)).toEqual([])
    expect(twinFinder(['cake', 'manager'], familiar)).toMatchObject([{ role: 'cake-manager' }])
  })

  it.each(['constructor', '__proto__', 'toString'])('finds no role in "%s"', (word) => {
    expect(find([word], familiar)).toEqual([])
  })
})
