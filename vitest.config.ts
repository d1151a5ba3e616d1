import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build-assets.ts',
    // As long as pages are waited for in test/support/chromium.ts; by default a second.
    expect: { requireAssertions: true, poll: { timeout: 30_000 } },
    sequence: { shuffle: true },
    coverage: { include: ['src/**/*.ts', 'dialogs/**/*.ts', 'knowledge/**/*.ts'] },
  },
})
