import { describe, expect, it } from 'vitest'
import { compareVersus } from '../../../src/answering/deciding/compare-in-order.ts'
import { ask } from '../ask.ts'
import { model, roleId } from '../bakery.ts'

describe('compare', () => {
  it.each([
    ['who earns the most', 'highest', 1, ['bakery-manager']],
    ['who earns the least', 'lowest', 1, ['miller']],
    ['which role has the second highest salary', 'highest', 2, ['baking-instructor']],
    ['which role grows fastest', 'highest', 1, ['pastry-chef', 'baking-instructor']],
    ['lowest growth', 'lowest', 1, ['bakery-manager']],
    ['besides the bakery manager, who earns the most', 'highest', 1, ['baking-instructor']],
    ['highest paid without a degree', 'highest', 1, ['pastry-chef']],
  ])('answers "%s" with the %s of rank %i: %j', (question, by, rank, roles) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', comparison: { by, rank }, roles }])
  })

  it.each(['what are the salaries', 'list all roles with pay and growth', 'salary of everyone'])(
    'ranks all by "%s"',
    (question) => {
      const [first] = ask(question)

      expect(first).toMatchObject({ topic: 'salary', comparison: { by: 'ranking' } })
    },
  )

  it.each(['which role will pay most in 2031', 'rank the 2031 salaries'])(
    'compares nothing for a year without figures, as in "%s"',
    (question) => {
      expect(ask(question)).toMatchObject([
        { kind: 'silent', topic: 'payByYear', subject: '2031', roles: [] },
      ])
    },
  )

  it('asks for each figure with the word that stands by it', () => {
    expect(ask('best pay and slowest growth')).toMatchObject([
      { topic: 'salary', comparison: { by: 'highest' }, roles: ['bakery-manager'] },
      { topic: 'outlook', comparison: { by: 'lowest' }, roles: ['bakery-manager'] },
    ])
    expect(ask('least schooling for the most money')).toMatchObject([
      { topic: 'requirements', comparison: { by: 'lacking', unwanted: [{ topic: 'education' }] } },
      { topic: 'salary', comparison: { by: 'highest' } },
    ])
  })

  it('sets a role beside all others', () => {
    expect(ask('how does the pay of a miller compare with the rest')).toMatchObject([
      { topic: 'salary', comparison: { by: 'ranking' }, considered: { length: 4 } },
    ])
  })

  it('compares two by each figure of a list', () => {
    expect(ask('bakery manager vs pastry chef pay n growth')).toMatchObject([
      { topic: 'salary', comparison: { by: 'versus' } },
      { topic: 'outlook', comparison: { by: 'versus' } },
    ])
  })

  it('takes a raise for the difference of two', () => {
    expect(ask('what raise would I get going from miller to bakery manager')).toMatchObject([
      { topic: 'salary', comparison: { by: 'difference' } },
    ])
  })

  it('ranks by each figure of a list', () => {
    expect(ask('list all roles with pay and growth')).toMatchObject([
      { topic: 'salary', comparison: { by: 'ranking' } },
      { topic: 'outlook', comparison: { by: 'ranking' } },
    ])
  })

  it('says nothing of a rank that no role has', () => {
    const verdicts = ask('which role has the fifth highest salary')

    expect(verdicts).not.toMatchObject([{ comparison: { by: 'highest' } }])
  })

  it('confirms that a role comes first', () => {
    expect(ask('is the bakery manager the best paid')).toMatchObject([
      { kind: 'compared', yesNo: 'yes', roles: ['bakery-manager'] },
    ])
  })

  it('tells whoever is wrong about it who does, and beside it the figure of that role', () => {
    expect(ask('is the miller the best paid')).toMatchObject([
      { kind: 'compared', yesNo: 'no', roles: ['bakery-manager'] },
      { kind: 'answered', role: 'miller', topic: 'salary' },
    ])
  })

  it.each([
    [
      'rank the roles by salary',
      'highest',
      ['bakery-manager', 'baking-instructor', 'pastry-chef', 'miller'],
    ],
    [
      'rank all roles by pay except the miller',
      'highest',
      ['bakery-manager', 'baking-instructor', 'pastry-chef'],
    ],
  ])('ranks for "%s" from %s on: %j', (question, order, considered) => {
    expect(ask(question)).toMatchObject([
      { kind: 'compared', comparison: { by: 'ranking', order }, considered },
    ])
  })

  // The cue "lowest first" is one of ranking: the "lowest" inside it is dropped.
  it.each(['rank the roles by salary, lowest first', 'list the salaries from lowest to highest'])(
    'ranks from the lowest on for "%s"',
    (question) => {
      expect(ask(question)).toMatchObject([
        { comparison: { order: 'lowest' }, considered: { 0: 'miller', 3: 'bakery-manager' } },
      ])
    },
  )

  it('leaves a role without a figure out of a ranking', () => {
    expect(ask('rank the roles by growth')).toMatchObject([
      { considered: ['pastry-chef', 'baking-instructor', 'bakery-manager'] },
    ])
  })

  it.each([
    ['pastry chef vs miller salary', ['pastry-chef', 'miller']],
    ['who earns more, a miller or a bakery manager', ['bakery-manager', 'miller']],
    ['compare the growth of pastry chefs and bakery managers', ['pastry-chef', 'bakery-manager']],
  ])('sets two roles side by side for "%s": %j', (question, roles) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', comparison: { by: 'versus' }, roles }])
  })

  it.each([
    ['does a bakery manager earn more than a miller', 'yes'],
    ['does a miller earn more than a bakery manager', 'no'],
    ['does a miller earn less than a bakery manager', 'yes'],
  ])('answers "%s" with %s', (question, yesNo) => {
    expect(ask(question)).toMatchObject([{ kind: 'compared', yesNo }])
  })

  it.each([
    ['how much more does a bakery manager earn than a miller', ['bakery-manager', 'miller']],
    ['difference between the highest and the lowest salary', ['bakery-manager', 'miller']],
    ['difference between the highest and the lowest paid', ['bakery-manager', 'miller']],
  ])('tells the difference for "%s": %j', (question, roles) => {
    expect(ask(question)).toMatchObject([
      { kind: 'compared', comparison: { by: 'difference' }, roles },
    ])
  })

  it.each([
    [['who earns the most', 'and the least?'], 'salary', ['miller']],
    [['lowest growth', 'and the highest?'], 'outlook', ['pastry-chef', 'baking-instructor']],
    [['pastry chef salary', 'is that more than the miller?'], 'salary', ['pastry-chef', 'miller']],
  ])('goes on with the figure of the turn before: %j (%s: %j)', (turns, topic, roles) => {
    expect(ask(...turns)).toMatchObject([{ kind: 'compared', topic, roles }])
  })

  it('compares the roles that were listed', () => {
    const verdicts = ask('which roles pay more than $50,000', 'which of those grows faster')

    expect(verdicts).toMatchObject([
      { kind: 'compared', topic: 'outlook', roles: ['baking-instructor', 'bakery-manager'] },
    ])
  })

  it.each(['what does a miller earn', 'tell me about pastry chefs', 'bread'])(
    'compares nothing for "%s"',
    (question) => {
      expect(ask(question).every(({ kind }) => kind !== 'compared')).toBe(true)
    },
  )

  it('rests on the facts of every role it names', () => {
    expect(ask('who earns the most')).toMatchObject([{ facts: ['bakery-manager/salary/1'] }])
  })
})

describe('compareVersus', () => {
  it('gives the higher first', () => {
    const roles = [roleId('miller'), roleId('bakery-manager')]

    expect(compareVersus(roles, 'salary', model)?.roles).toEqual(['bakery-manager', 'miller'])
  })

  it('does not compare with a role that has no figure', () => {
    const roles = [roleId('miller'), roleId('bakery-manager')]

    expect(compareVersus(roles, 'outlook', model)).toBeUndefined()
  })
})
