/**
 * Tests with a browser or with a process of their own: the project `web` of vitest.config.ts, which
 * takes minutes. All others are the project `node`, which `npm run test:quick` runs in seconds.
 */
export const webTests: readonly string[] = [
  'test/web/**/*.test.ts',
  'test/playground/**/*.test.ts',
  'test/bot.test.ts',
  'test/commands/**/*.test.ts',
  'test/channels/bot-service/registration.test.ts',
  'test/channels/teams-app/build-package.test.ts',
  'test/channels/teams-app/check-icon.test.ts',
  'test/channels/terminal/ask.test.ts',
  'test/config/settings-file.test.ts',
  'test/dialogs/resume-after-kill.test.ts',
  'test/main.test.ts',
  'test/nothing-said-in-log.test.ts',
  'test/packaging/**/*.test.ts',
  'test/shutdown.test.ts',
  'test/state/full-disk.test.ts',
  'test/state/kill.test.ts',
  'test/state/redis/**/*.test.ts',
]
