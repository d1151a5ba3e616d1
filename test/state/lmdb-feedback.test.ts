import { createLogger } from '../../src/logger.ts'
import { openState } from '../../src/state/open-state.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { describeFeedback } from './feedback.contract.ts'

describeFeedback('LmdbFeedback', async () => {
  const folder = await temporaryFolder()
  const { feedback, close } = openState(folder.path, createLogger('silent'))
  return {
    feedback,
    close: async () => {
      await close()
      await folder.remove()
    },
  }
})
