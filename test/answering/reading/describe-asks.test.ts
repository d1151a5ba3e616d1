import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('describeAsks', () => {
  it.each([
    ['does teaching pay more than running the shop', ['baking-instructor', 'bakery-manager']],
    ['sugar or teaching, which pays better', ['pastry-chef', 'baking-instructor']],
    [
      "I'm torn between sugar and teaching. Compare them on pay",
      ['pastry-chef', 'baking-instructor'],
    ],
  ])('sets what "%s" points to side by side: %j', (question, roles) => {
    const [verdict] = ask(question)

    expect(verdict).toMatchObject({ kind: 'compared', topic: 'salary' })
    const considered = verdict?.kind === 'compared' ? verdict.considered : []
    expect(considered.toSorted()).toEqual(roles.toSorted())
  })

  it('lets the second ask speak of another role than the first', () => {
    expect(
      ask('what do pastry chefs earn and what does whoever teaches apprentices need'),
    ).toMatchObject([{ role: 'pastry-chef', topic: 'salary' }, { role: 'baking-instructor' }])
  })

  it('lends the role of one clause to an ask that describes none', () => {
    expect(ask('pastry chef: which exam, and what pay?')).toMatchObject([
      { role: 'pastry-chef', topic: 'certification' },
      { role: 'pastry-chef', topic: 'salary' },
    ])
  })

  it.each([
    ['instructor vs boss. who takes home more', ['bakery-manager', 'baking-instructor']],
    ['sugar work vs teaching. who takes home more', ['baking-instructor', 'pastry-chef']],
  ])('finds one role on each side in "%s": %j', (question, roles) => {
    const [verdict] = ask(question)

    const considered = verdict?.kind === 'compared' ? verdict.considered : []
    expect(considered.toSorted()).toEqual(roles)
  })

  it('takes what somebody does for whom, and answers what is asked', () => {
    expect(ask('whoever teaches apprentices - what does that person earn')).toMatchObject([
      { kind: 'answered', role: 'baking-instructor', topic: 'salary' },
    ])
  })
})
