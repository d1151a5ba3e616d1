import { describe, expect, it } from 'vitest'
import type { Preferences } from '../../../src/answering/finding/preferences.ts'
import { rankRoles } from '../../../src/answering/finding/rank-roles.ts'
import { createBackground } from '../../../src/replies/background.ts'
import { composeWhy } from '../../../src/replies/finder/compose-why.ts'
import { compileReal } from '../../knowledge/compiler/compile.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { roleId } from '../../support/talk/small-background.ts'

const background = createBackground(compileReal().knowledge, loadTalk().lexicon)
const { advancement, factsOn } = background

describe('composeWhy', () => {
  it('tells place, reasons and steps of the role that was asked for', () => {
    expect(why({ priorities: ['salary'] }, 'diagnostic-imaging-manager').split('\n\n')).toEqual([
      'I put the diagnostic imaging manager first. It has the highest median salary: $79,953 in 2018 [1].',
      "Still to do: Diagnostic imaging managers typically will hold a bachelor's degree [2]. They typically will have experience in the sonography field [2].",
      'In general, what you enjoy comes first, then how much else speaks for a role, then the figures of what matters to you.',
      '(The document, from October 2019, names no source for its pay figures.)',
    ])
  })

  it('tells of the first role where none was named', () => {
    expect(why({ priorities: ['salary'] })).toContain('I put the diagnostic imaging manager first.')
  })

  it('owns up to it where nothing speaks for a role', () => {
    expect(why({ priorities: ['salary'] }, 'echocardiographer')).toContain(
      'I put the echocardiographer fourth. Nothing you told me speaks for the echocardiographer.',
    )
  })
})

function why(preferences: Preferences, role?: string): string {
  const ranked = rankRoles(preferences, { advancement, factsOn })
  return composeWhy(ranked, role === undefined ? undefined : roleId(role), background).text
}
