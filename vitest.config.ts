import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build-assets.ts',
    expect: { requireAssertions: true },
    sequence: { shuffle: true },
    coverage: { include: ['src/**/*.ts', 'dialogs/**/*.ts', 'knowledge/**/*.ts'] },
  },
})
