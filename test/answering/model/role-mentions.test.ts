import { describe, expect, it } from 'vitest'
import { bakery, lexicon, model, roleId } from '../bakery.ts'
import { createRoleFinder } from '../../../src/answering/model/role-mentions.ts'

const { genericRoles } = lexicon
const find = createRoleFinder({ roles: bakery.roles, genericRoles }, model.language)
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
    const cakeBakers = bakery.roles
      .filter(({ id }) => id === 'pastry-chef')
      .map((role) => ({ ...role, aliases: ['cake baker'] }))
    const nested = createRoleFinder(
      { roles: [...bakery.roles, ...cakeBakers], genericRoles: [] },
      model.language,
    )

    expect(nested(['cake', 'baker'], familiar)).toMatchObject([{ role: 'pastry-chef', to: 1 }])
  })

  it('knows a role by a certification that it alone asks for', () => {
    const certifications = new Map([
      ['Certified Bread Manager', roleId('miller')],
      ['Master Pastry Chef', roleId('miller')],
    ])
    const careful = createRoleFinder(
      { roles: bakery.roles, certifications, genericRoles },
      model.language,
    )
    const found = (text: string) => careful(model.language.lemmasOf(text), familiar)

    expect(found('the certified bread manager exam')).toEqual([
      { role: 'miller', from: 1, to: 3, how: 'certification' },
    ])
    expect(found('the manager')).toMatchObject([{ role: 'bakery-manager' }])
    // Unless it has a role's whole name in it.
    expect(found('master pastry chef')).toMatchObject([{ role: 'pastry-chef', how: 'name' }])
  })

  it('takes one word of a name for no role behind a word that is foreign', () => {
    expect(mentions('football manager', (at) => at !== 0)).toEqual([])
    expect(mentions('steel miller', (at) => at !== 0)).toEqual([])
  })

  it('knows a role by two words of its name before a word for any role', () => {
    const chef = bakery.roles.find(({ id }) => id === 'pastry-chef')
    const name = 'Fine Sugar Pastry Chef'
    const roles = chef === undefined ? [] : [{ ...chef, name, shortName: name }]
    const long = createRoleFinder({ roles, genericRoles: ['one'] }, model.language)

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
    const roles =
      one === undefined || other === undefined
        ? []
        : [one, { ...other, id: 'cake-manager' as typeof other.id }]
    const twinFinder = createRoleFinder({ roles, genericRoles: [] }, model.language)

    expect(twinFinder(['manager'], familiar)).toEqual([])
    expect(twinFinder(['cake', 'manager'], familiar)).toMatchObject([{ role: 'cake-manager' }])
  })

  it.each(['constructor', '__proto__', 'toString'])('finds no role in "%s"', (word) => {
    expect(find([word], familiar)).toEqual([])
  })
})
