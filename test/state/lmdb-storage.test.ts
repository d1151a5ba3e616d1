import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { describeStorage } from './storage.contract.ts'

describeStorage('LmdbStorage', async () => {
  const folder = await temporaryFolder()
  const { storage, close } = openState(folder.path, createLogger('silent'))
  return {
    storage,
    close: async () => {
      await close()
      await folder.remove()
    },
  }
})
