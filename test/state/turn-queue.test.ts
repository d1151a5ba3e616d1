import { describe, expect, it } from 'vitest'
import { TurnQueue } from '../../src/state/turn-queue.ts'
import { Gate } from '../support/servers/gate.ts'

describe('TurnQueue', () => {
  it('runs the turns of a conversation one after another, in order', async () => {
    const queue = new TurnQueue()
    const steps: string[] = []
    const turn = (name: string) => async () => {
      steps.push(`${name} begins`)
      await new Promise(setImmediate)
      steps.push(`${name} ends`)
    }

    await Promise.all([queue.run('k', turn('a')), queue.run('k', turn('b'))])

    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('lets conversations run side by side', async () => {
    const queue = new TurnQueue()
    const gate = new Gate()

    const slow = queue.run('a', async () => gate.passed)
    await queue.run('b', async () => gate.open())

    expect(await slow).toBeUndefined()
  })

  it('hands on what a turn throws, and runs the next', async () => {
    const queue = new TurnQueue()
    const failed = queue.run('k', async () => {
      throw new TypeError('broken')
    })
    const next = queue.run('k', async () => undefined)

    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBeUndefined()
  })

  it('runs a turn at once that a turn of the same conversation waits for', async () => {
    const queue = new TurnQueue()
    const steps: string[] = []

    await queue.run('k', async () => {
      await queue.run('other', async () => {
        await queue.run('k', async () => void steps.push('inner'))
      })
      steps.push('outer')
    })

    expect(steps).toEqual(['inner', 'outer'])
  })

  it('makes work that a turn left behind wait like any other', async () => {
    const queue = new TurnQueue()
    const steps: string[] = []
    const begun = new Gate()
    let leftBehind: Promise<void> | undefined

    await queue.run('k', async () => {
      leftBehind = begun.passed.then(async () =>
        queue.run('k', async () => void steps.push('left behind')),
      )
    })
    await queue.run('k', async () => {
      begun.open()
      await new Promise(setImmediate)
      steps.push('second')
    })
    await leftBehind

    expect(steps).toEqual(['second', 'left behind'])
  })

  it('does not let a turn that hangs hold up the next one forever', async () => {
    const queue = new TurnQueue({ longestTurnMs: 20 })
    const gate = new Gate()
    const hanging = queue.run('k', async () => gate.passed)

    await queue.run('k', async () => undefined)

    gate.open()
    expect(await hanging).toBeUndefined()
  })

  it('is idle once every turn has ended, also those that came meanwhile', async () => {
    const queue = new TurnQueue()
    const steps: string[] = []
    const gate = new Gate()
    const first = queue.run('a', async () => {
      await gate.passed
      void queue.run('b', async () => void steps.push('later'))
    })

    const idle = queue.idle().then(() => steps.push('idle'))
    gate.open()
    await Promise.all([first, idle])

    expect(steps).toEqual(['later', 'idle'])
  })
})
