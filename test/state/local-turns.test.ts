import { LocalTurns } from '../../src/state/turns.ts'
import { describeTurns } from './turns.contract.ts'

describeTurns('LocalTurns', async () => {
  const turns = new LocalTurns()
  return { turns: [turns, turns], arrived: async () => undefined, close: async () => undefined }
})
