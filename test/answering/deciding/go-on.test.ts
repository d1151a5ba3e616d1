import { describe, expect, it } from 'vitest'
import { ask } from '../ask.ts'

describe('a set that was told of', () => {
  it('is what is picked from', () => {
    expect(
      ask('pay of pastry chef and baking instructor', 'which of those needs a degree'),
    ).toMatchObject([
      { roles: ['baking-instructor'], considered: ['pastry-chef', 'baking-instructor'] },
    ])
    expect(
      ask(
        'what does a bakery manager need',
        'what about the pastry chef',
        "which of these do I qualify for with a bachelor's",
      ),
    ).toMatchObject([{ roles: ['bakery-manager'], considered: ['pastry-chef', 'bakery-manager'] }])
  })

  it('has others, who do or do not', () => {
    expect(ask('which roles need a degree', "who doesn't?")).toMatchObject([
      { comparison: { by: 'lacking' }, roles: ['pastry-chef', 'miller'] },
    ])
    expect(ask('which roles need no degree', 'and who does then?')).toMatchObject([
      { comparison: { by: 'having' }, roles: ['bakery-manager', 'baking-instructor'] },
    ])
    expect(ask("who doesn't?")).not.toMatchObject([{ kind: 'compared' }])
  })

  it('is put in order by what is asked next', () => {
    expect(ask('which roles need no degree', 'and by pay')).toMatchObject([
      { comparison: { by: 'versus' }, considered: ['pastry-chef', 'miller'] },
    ])
  })

  it('is told of as a whole after two were compared', () => {
    const compared = 'compare the bakery manager and the baking instructor by pay'

    expect(ask(compared, 'and degree')).toMatchObject([
      { role: 'bakery-manager', topic: 'education' },
      { role: 'baking-instructor', topic: 'education' },
    ])
    expect(ask(compared, 'now do the same with growth')).toMatchObject([
      { topic: 'outlook', comparison: { by: 'versus' } },
    ])
  })

  it.each(['compare them', 'compare those please'])('is compared: "%s"', (compare) => {
    expect(ask('pastry chef salary', 'and the miller?', compare)).toMatchObject([
      { topic: 'salary', comparison: { by: 'versus' } },
    ])
    expect(ask(compare)).toMatchObject([{ kind: 'command', command: 'compare' }])
  })
})

describe('several that are left out', () => {
  it('are all left out', () => {
    const [rest, ...more] = ask('forget the manager and the miller. what do the remaining ones pay')

    expect([rest, ...more]).toMatchObject([{ role: 'pastry-chef' }, { role: 'baking-instructor' }])
  })

  it('end where the next question begins', () => {
    expect(ask('rank them by pay without the manager and what does the miller earn')).toMatchObject(
      [{ considered: expect.not.arrayContaining(['bakery-manager']) }, { role: 'miller' }],
    )
  })

  it('leave those to choose from who are left', () => {
    expect(ask('which roles are there', 'remove the manager')).toMatchObject([
      { kind: 'unclear', isWish: true, options: [{ role: 'pastry-chef' }, {}, {}] },
    ])
  })
})
