import { describe, expect, it } from 'vitest'
import { createBackground } from '../../../src/replies/background.ts'
import { sayWork } from '../../../src/replies/finder/say-work.ts'
import { compileExample, compileReal } from '../../knowledge/compiler/compile.ts'
import { loadTalk } from '../../support/talk/load-talk.ts'
import { createSmallBackground } from '../../support/talk/small-background.ts'

const { lexicon } = loadTalk()

describe('sayWork', () => {
  it.each([
    [
      'career-advancement-in-sonography.txt',
      [
        'conducting ultrasounds of the heart',
        'organizing image databases',
        'educating future sonographers',
        'overseeing other sonographers',
      ],
    ],
    [
      'career-advancement-for-dental-assistants.txt',
      [
        'cleaning and examining teeth',
        'performing restorative work',
        'running the business side',
        'training newcomers',
      ],
    ],
    [
      'career-advancement-for-paralegals.txt',
      [
        'advising clients',
        'leading a team',
        'overseeing business operations',
        'ensuring a company follows the rules',
      ],
    ],
    [
      'career-advancement-in-nursing.txt',
      [
        'examining patients',
        'giving anesthesia',
        'supervising nursing staff',
        'teaching nursing students',
      ],
    ],
    [
      'next-steps-for-medical-coders.txt',
      [
        'reviewing claims',
        'helping physicians to write notes',
        'leading teams of coders',
        'writing lessons',
      ],
    ],
    [
      'where-a-warehouse-associate-can-go.md',
      [
        'driving and maintaining lift trucks',
        'leading a crew',
        'keeping the counts right',
        'seeing to it that nobody gets hurt',
      ],
    ],
  ])('says in a few words of %s what each role does', (file, works) => {
    const { knowledge } = file.includes('sonography') ? compileReal() : compileExample(file)
    const background = createBackground(knowledge, lexicon)

    expect(background.advancement.map((role) => sayWork(role, background).words)).toEqual(works)
  })

  it('names the role where the document says nothing of its work', () => {
    const background = createSmallBackground([
      { role: 'baker', topic: 'salary', text: 'Bakers get $20.', line: 1 },
    ])

    expect(
      background.advancement.slice(0, 1).map((role) => sayWork(role, background).words),
    ).toEqual(['working as a baker'])
  })
})
