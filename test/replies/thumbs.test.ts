import { describe, expect, it } from 'vitest'
import { parseThumb, thumbsFor } from '../../src/replies/thumbs.ts'

describe('parseThumb', () => {
  it('reads back each thumb that Web Chat was given', () => {
    const pressed = thumbsFor('answer-1').map((action) =>
      parseThumb({
        type: 'event',
        name: 'webchat:activity-status/feedback',
        entities: [{ type: 'Action', ...action }],
      }),
    )

    expect(pressed).toEqual([
      { answerId: 'answer-1', isUp: true },
      { answerId: 'answer-1', isUp: false },
    ])
  })

  it.each([
    ['as Teams sends it', '{"feedbackText":"too long"}', { comment: 'too long' }],
    ['as its emulator sends it', 'too long', { comment: 'too long' }],
    ['left empty', '{"feedbackText":""}', {}],
    ['of another shape', { text: 'too long' }, {}],
  ])('reads a thumb of Teams with a comment %s', (_, feedback, rest) => {
    const actionValue = { reaction: 'dislike', feedback }
    const value = { actionName: 'feedback', actionValue }
    const invoke = { type: 'invoke', name: 'message/submitAction', replyToId: 'm1', value }

    expect(parseThumb(invoke)).toEqual({ answerId: 'm1', isUp: false, ...rest })
  })

  it('reads a thumb of the emulator of Teams, which names no answer', () => {
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '' } }

    const thumb = parseThumb({ type: 'invoke', name: 'message/submitAction', value })

    expect(thumb).toEqual({ answerId: '', isUp: true })
  })

  it.each([
    ['another invoke', { name: 'task/fetch' }],
    ['another reaction', { value: { actionName: 'feedback', actionValue: { reaction: 'smile' } } }],
    ['nothing in it', { value: null }],
  ])('reads none where there is %s', (_, other) => {
    const actionValue = { reaction: 'like', feedback: '' }
    const value = { actionName: 'feedback', actionValue }

    expect(
      parseThumb({
        type: 'invoke',
        name: 'message/submitAction',
        replyToId: 'm1',
        value,
        ...other,
      }),
    ).toBeUndefined()
  })
})
