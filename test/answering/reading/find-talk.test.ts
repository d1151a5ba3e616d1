import { describe, expect, it } from 'vitest'
import { read } from '../../../src/answering/reading/read.ts'
import { model } from '../bakery.ts'

describe('findTalk', () => {
  it.each([
    ['hello', 'greeting'],
    ['Good morning!', 'greeting'],
    ['ok thanks', 'thanks'],
    ['thank you so much, bye', 'farewell'],
    ['how are you', 'howAreYou'],
    ['are you a robot', 'whoAreYou'],
    ['what can you do', 'capabilities'],
    ['see you later', 'farewell'],
    ['ok', 'acknowledgement'],
    ["that's it?", 'acknowledgement'],
    ['tell me a joke', 'joke'],
  ])('takes "%s" for small talk: %s', (text, talk) => {
    expect(read(text, model).talk).toBe(talk)
  })

  it.each([
    ['hello, what does a miller earn', 'a question behind the greeting'],
    ['thanks, and the salary', 'a topic behind the thanks'],
    ['hello, zebra prices', 'a word that no talk explains'],
    ['salary', 'no talk at all'],
    ['', 'nothing'],
  ])('takes "%s" for no small talk: %s', (text) => {
    expect(read(text, model).talk).toBeUndefined()
  })

  it.each([
    ["We lost a patient tonight, she was 31. I don't have a question, I just had to type it"],
    ['failed my registry exam today. cried in the parking lot for an hour'],
    ['my dad passed away last week'],
    ['rough shift. two codes and a stillbirth'],
  ])('hears a grief in "%s", however much is told', (text) => {
    expect(read(text, model).talk).toBe('grief')
  })

  it.each([
    ['failed my exam, can I take it again?'],
    ['failed my exam can i take it again'],
    ['my dad passed away, what does the miller earn'],
    ['rough week. show me the options'],
    ['we lost a patient. salary of the pastry chef'],
    ['what happens if I fail the exam'],
  ])('takes "%s" for a question all the same', (text) => {
    expect(read(text, model).talk).not.toBe('grief')
  })

  it.each([
    ['help', 'help'],
    ['please help', 'help'],
    ['start over', 'startOver'],
    ['back', 'back'],
    ['stop', 'cancel'],
    ['repeat that please', 'repeat'],
    ['explore a role', 'explore'],
    ['forget me', 'forgetMe'],
  ])('takes "%s" for the command %s', (text, command) => {
    expect(read(text, model).command).toBe(command)
  })

  it.each([
    ['how do I get back into baking', 'a word of a question'],
    ['can a baking instructor help with my degree', 'a role is named'],
    ['cancel culture zebra', 'more than a command'],
  ])('takes "%s" for no command: %s', (text) => {
    expect(read(text, model).command).toBeUndefined()
  })

  it('lets a guided command name its role', () => {
    expect(read('explore the bakery manager', model)).toMatchObject({
      command: 'explore',
      mentions: [{ role: 'bakery-manager' }],
    })
  })
})
