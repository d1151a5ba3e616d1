import { defineConfig } from 'vitest/config'
import { BrowsersFirst } from './test/support/browsers-first.ts'
import { webTests } from './test/web-tests.ts'

export default defineConfig({
  test: {
    globalSetup: 'test/support/build-assets.ts',
    // As long as pages are waited for in test/support/pages/chromium.ts; by default a second.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    // A busy machine takes its time; what hangs is found all the same.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    sequence: { shuffle: true, sequencer: BrowsersFirst },
    // By default one core is left free, which on two leaves half of them idle.
    maxWorkers: '100%',
    coverage: { include: ['src/**/*.ts', 'dialogs/**/*.ts', 'knowledge/**/*.ts'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...webTests],
          // SDK and lexicon are loaded once a process and not once a file: a third of the time.
          isolate: false,
          setupFiles: 'test/support/promise-try.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: [...webTests],
          // As above, and Playwright and a browser's profile, too.
          isolate: false,
          globalSetup: [
            'test/support/pages/share-chromium.ts',
            'test/support/servers/share-server.ts',
          ],
        },
      },
    ],
  },
})
