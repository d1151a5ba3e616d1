import { describe, expect, it } from 'vitest'
import { read } from '../../../src/answering/reading/read.ts'
import { model } from '../bakery.ts'

describe('findLeftOut', () => {
  it.each([
    ['besides the miller, who earns the most', ['miller'], 'a name behind'],
    ["take the miller out. who's on top", ['miller'], 'a name within'],
    ['leave out the pastry chef and rank them', ['pastry-chef'], 'a name of two words'],
    ['drop the miller. who earns the most', ['miller'], 'a command'],
    ["don't count the miller, who earns the least", ['miller'], 'a denial'],
    ['strike the miller from the list', ['miller'], 'a list'],
    ['what does the miller earn', [], 'nobody'],
    ['what does it take to be a miller', [], 'what only sounds so'],
    ['skip the pay of the miller', [], 'a topic'],
    ['leave one of the pastry chef exams out', [], 'a thing of hers'],
    ['take the miller out to lunch, what do they earn', [], 'an invitation'],
    ['take the teaching one out', ['baking-instructor'], 'a word that points'],
    ['she takes the sugar left over from weddings out. her pay?', [], 'what somebody does'],
  ])('rules out by "%s" %j (%s)', (text, roles) => {
    expect([...read(text, model).wish.ruledOut]).toEqual(roles)
  })

  it.each([
    ['leaving that one out, who earns the most', true],
    ['and without that one?', true],
    ['cross that role off', true],
    ["take it out, who's next", true],
    ['take the top one away', true],
    ['forget it, who earns the most', false],
    ['scratch that, I meant the miller', false],
    ['what can I do without that degree', false],
    ['take the miller out', false],
    ['who earns the most', false],
  ])('knows whether "%s" leaves out whoever was spoken of last: %s', (text, isLast) => {
    expect(read(text, model).wish.rulesOutLast).toBe(isLast)
  })
})
