import { describe, expect, it } from 'vitest'
import { emptyMemory, type Memory, parseMemory } from '../../dialogs/memory.ts'
import { plainReply } from '../../src/replies/plain-reply.ts'
import { suggestRole } from '../../src/replies/suggest.ts'
import { loadTalk } from '../support/talk/load-talk.ts'
import { roleId } from '../support/talk/small-background.ts'

const { knowledge } = loadTalk()
const [role] = knowledge.roles
const known: Memory = {
  ...emptyMemory,
  context: { roles: role === undefined ? [] : [role.id], topics: ['salary'], listed: [] },
}

describe('parseMemory', () => {
  it('keeps what this bot stored', () => {
    expect(parseMemory(structuredClone(known), knowledge)).toEqual({ kind: 'kept', memory: known })
  })

  it('begins with an empty memory', () => {
    expect(parseMemory(undefined, knowledge)).toEqual({ kind: 'kept', memory: emptyMemory })
  })

  it.each([
    ['another version', { ...known, v: 0 }, 'expected memory version 1, got "0"'],
    ['no object', 'memory', 'expected an object, got "string"'],
    ['no context', { v: 1 }, 'expected a context with lists, got none'],
    [
      'a role that is gone',
      { ...known, context: { ...known.context, roles: ['falconer'] } },
      'expected roles of the knowledge, got "falconer"',
    ],
    [
      'a topic that is gone',
      { ...known, context: { ...known.context, topics: ['plumage'] } },
      'expected known topics, got "plumage"',
    ],
    [
      'a button for a role that is gone',
      {
        ...known,
        last: plainReply('Which?', [
          suggestRole({ ...knowledge.roles[0], id: roleId('falconer') } as never),
        ]),
      },
      'expected roles of the knowledge, got "falconer"',
    ],
  ])('forgets %s and says why', (_what, stored, reason) => {
    expect(parseMemory(structuredClone(stored), knowledge)).toEqual({
      kind: 'forgotten',
      memory: { ...emptyMemory, isWelcomed: true },
      reason,
    })
  })
})
