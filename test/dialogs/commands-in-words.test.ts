import { describe, expect, it } from 'vitest'
import { loadTalk } from '../support/talk/load-talk.ts'

const { answering } = loadTalk()

describe('commands', () => {
  it.each([
    ['help', ['help me please', 'hepl', 'menu', "I'm lost"]],
    [
      'back',
      ['go bak', 'take me back', 'go back one step', 'can we go back?', 'previous question'],
    ],
    ['change', ['chnage my anwser', 'I picked the wrong one', 'actually I meant something else']],
    ['repeat', ['could you repeat that?', 'what did you say?', 'what was the question again?']],
    ['startOver', ['start ovr', "let's start over", 'can we start from the beginning']],
    ['cancel', ['cancle', 'forget it', 'get me out of here', "that's enough", 'never mind']],
    ['compare', ['compare the roles', 'compare two roles', 'compare all four', 'comparison']],
    ['explore', ['explore another role', 'walk me through a role']],
  ])('are understood in many wordings: %s', (command, wordings) => {
    const understood = wordings.map((wording) => answering.answer(wording).verdicts)

    expect(understood).toEqual(wordings.map(() => [expect.objectContaining({ command })]))
  })

  it.each([
    'how do I get back into scanning',
    'can I repeat the exam',
    'how do I change careers',
    'should I quit my job',
    'can I cancel my certification',
    'do I have to start over with school',
    'is there help with tuition',
    'can I go back to school',
    'how do I stop being a sonographer',
  ])('eat no question that has such a word: %s', (question) => {
    const kinds = answering.answer(question).verdicts.map(({ kind }) => kind)

    expect(kinds).not.toContain('command')
  })
})
