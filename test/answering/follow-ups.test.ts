import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'

describe('a topic and nothing else, however long', () => {
  it('is of the role that was spoken of', () => {
    const long =
      'right, thanks, and now tell me please what exactly would I have to study for it all'

    expect(ask('bakery manager salary', long)).toMatchObject([{ role: 'bakery-manager' }])
  })

  it('leaves out what is set aside in the same breath', () => {
    expect(
      ask('bakery manager salary', 'oh forget the money just tell me what is required'),
    ).toMatchObject([{ role: 'bakery-manager' }])
  })

  it('is of every role where it says so', () => {
    const all = 'so how much do people in all of these roles usually get paid in a year'

    expect(ask('miller salary', all)).toMatchObject([{ comparison: { by: 'ranking' } }])
  })

  it('describes nobody else by the words it asks with', () => {
    const before = 'what must I learn first before going for the certificate'

    expect(ask('pastry chef salary', before)).toMatchObject([{ roles: ['pastry-chef'] }, {}])
  })
})

describe('a role that is told of before anything is asked', () => {
  it('may be described beside what somebody does today', () => {
    expect(ask("I'm in nursing school but thinking about sugar for wedding cakes")).toMatchObject([
      { kind: 'answered', role: 'pastry-chef', topic: 'overview' },
    ])
  })

  it('is what the next turn asks of', () => {
    expect(
      ask('leaning towards sugar for wedding cakes and the like', 'what does it pay'),
    ).toMatchObject([{ role: 'pastry-chef', topic: 'salary' }])
  })

  it('is none where another occupation is aimed at', () => {
    expect(ask('im a baker, thinking about becoming a dentist')).toMatchObject([
      { kind: 'offTopic', subject: 'dentist' },
    ])
  })
})

describe('a correction', () => {
  it.each([
    ['sorry, I meant the sugar people'],
    ['no. the pastry chef'],
    ['no not the miller the pastry chef'],
    ['scrap that. long day, my manager is mad. same question for the sugar job'],
    ['forget that, same question for the wedding cake people'],
  ])('keeps what was asked and changes the role: "%s"', (correction) => {
    expect(ask('salary of a miller', correction)).toMatchObject([
      { kind: 'answered', role: 'pastry-chef', topic: 'salary' },
    ])
  })

  it('is none where no role is pointed to', () => {
    expect(ask('salary of a miller', 'sorry, i meant to say thanks')).toMatchObject([
      { kind: 'smallTalk', talk: 'thanks' },
    ])
  })
})

describe('a set', () => {
  it('takes in one more', () => {
    expect(ask('compare pastry chef and bakery manager on pay', 'now add the instructor')).toEqual([
      expect.objectContaining({
        topic: 'salary',
        considered: ['bakery-manager', 'baking-instructor', 'pastry-chef'],
      }),
    ])
  })

  it('is whoever was told of, where the schooling of two is compared', () => {
    expect(
      ask('tell me about the manager and the instructor', 'which of the two needs more school'),
    ).toMatchObject([
      { role: 'bakery-manager', topic: 'education' },
      { role: 'baking-instructor', topic: 'education' },
    ])
  })

  it('is the rest after a no', () => {
    const [first, ...others] = ask("do managers need a master's degree?", 'who does, then?')

    expect(first).toMatchObject({ role: 'baking-instructor', topic: 'education' })
    expect(JSON.stringify(others)).not.toContain('bakery-manager')
  })
})

describe('what is said of the figure that was told last', () => {
  it.each([
    ['so 90 grand then, I saw online', 'salary'],
    ['does every single one get that?', 'salary'],
    ['over fifty thousand, as I hoped?', 'salary'],
  ])('is answered with it: "%s"', (said, topic) => {
    expect(ask('pay of a pastry chef', said)).toMatchObject([{ role: 'pastry-chef', topic }])
  })

  it('is whom it counts, where all or only some are meant', () => {
    const whose = 'wait, is that number just pastry chefs or all bakers'

    expect(ask('growth for pastry chefs', whose)).toMatchObject([
      { role: 'pastry-chef', topic: 'outlook' },
    ])
  })

  it('is none of another role, nor of who has it', () => {
    expect(ask('pay of a pastry chef', 'who makes 60k')).toMatchObject([
      { kind: 'compared', roles: ['bakery-manager'] },
    ])
  })

  it('is decided where nothing stands beside it', () => {
    expect(ask('pay of a pastry chef', 'is that over 40k?')).toMatchObject([{ yesNo: 'yes' }])
  })
})

describe('where a role is said to stand', () => {
  it.each([['the sugar one by a mile, I guess'], ['and the pastry chef comes second, presumably']])(
    'is told with those it was compared with: "%s"',
    (said) => {
      const [first] = ask('pastry chef or bakery manager, which pays more', said)

      expect(first).toMatchObject({ kind: 'compared', topic: 'salary' })
      expect(first).not.toHaveProperty('yesNo')
    },
  )

  it('is no claim where something else is asked of it', () => {
    expect(
      ask('pastry chef or bakery manager, which pays more', 'does the manager need a degree'),
    ).toMatchObject([{ role: 'bakery-manager', topic: 'education' }])
  })
})

describe('a role that is left out', () => {
  const considered = (...turns: readonly string[]): unknown =>
    ask(...turns).map((verdict) => (verdict.kind === 'compared' ? verdict.considered : verdict))

  it.each([
    ['now take the bakery manager out'],
    ['and without the bakery manager?'],
    ["drop the bakery manager. who's highest now?"],
    ["don't count the bakery manager"],
    ["leaving the bakery manager out, who's on top"],
  ])('is in no order that goes on from the last: "%s"', (aside) => {
    expect(considered('rank all roles by pay', aside)).toEqual([
      ['baking-instructor', 'pastry-chef', 'miller'],
    ])
  })

  it('is whoever was told of last, where she is pointed to', () => {
    const [best] = ask('who earns the most')
    const [next] = ask('who earns the most', "cross that one off. who's next")

    expect(best).toMatchObject({ comparison: { by: 'highest' } })
    expect(next).toMatchObject({ comparison: { by: 'highest' } })
    expect(next?.kind === 'compared' && next.considered).not.toContain(
      best?.kind === 'compared' ? best.roles[0] : undefined,
    )
  })

  it('leaves the others to be told of', () => {
    expect(ask('no teaching and no managing. so who is left, and what do they earn')).toMatchObject(
      [{ role: 'pastry-chef' }, { role: 'miller' }],
    )
  })

  it('is nobody who is only asked about', () => {
    expect(ask('rank all roles by pay', 'what does the bakery manager do')).toMatchObject([
      { role: 'bakery-manager' },
    ])
  })
})

describe('two roles of which more is asked', () => {
  const versus = (topic: string): unknown => ({ topic, comparison: { by: 'versus' } })

  it('are set side by side on each figure', () => {
    expect(
      ask('give me pay + growth for both pastry chef and bakery manager, side by side'),
    ).toMatchObject([versus('salary'), versus('outlook')])
  })

  it.each([
    ['torn between teaching and bakery manager. which one earns more?'],
    ['thinking about bakery manager or teaching. which of them earns more?'],
  ])('may be one that is named and one that is pointed to: "%s"', (text) => {
    expect(ask(text)).toMatchObject([
      { topic: 'salary', roles: ['bakery-manager', 'baking-instructor'] },
    ])
  })

  it('are both meant by a topic behind them', () => {
    expect(ask('the teaching job and the wedding cake job are nice. salary?')).toMatchObject([
      { role: 'baking-instructor', topic: 'salary' },
      { role: 'pastry-chef', topic: 'salary' },
    ])
  })

  it('are one where the other is only told of', () => {
    expect(ask('I teach apprentices now. salary of the bakery manager?')).toMatchObject([
      { role: 'bakery-manager' },
    ])
  })
})

describe('talk about what was told', () => {
  it.each([
    ["I don't get it", 'shorter'],
    ["that's less than I thought", 'feelings'],
    ['oh... I was hoping for more tbh', 'feelings'],
  ])('is met as such: "%s"', (said, talk) => {
    expect(ask('salary of a pastry chef', said)).toMatchObject([{ kind: 'smallTalk', talk }])
  })

  it('is none where a comparison is asked for', () => {
    expect(ask('salary of a pastry chef', 'is anything higher')).toMatchObject([
      { kind: 'compared', comparison: { by: 'above', role: 'pastry-chef' } },
    ])
  })
})
