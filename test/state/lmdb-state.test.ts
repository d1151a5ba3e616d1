import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { describeTurnChanges } from './turn-changes.contract.ts'

describeTurnChanges('LMDB', async () => {
  const folder = await temporaryFolder()
  const state = openState(folder.path, createLogger('silent'))
  return {
    state,
    close: async () => {
      await state.close()
      await folder.remove()
    },
  }
})
