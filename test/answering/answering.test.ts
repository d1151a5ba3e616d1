import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { topicIds } from '../../knowledge/topics.ts'
import { createAnswering } from '../../src/answering/answering.ts'
import { type Context, emptyContext, type Verdict } from '../../src/answering/verdict.ts'
import { lexicon } from './bakery.ts'

const knowledge = loadKnowledge('knowledge/knowledge.json')
const { answer } = createAnswering(knowledge, lexicon)
const roles = knowledge.roles.map(({ id }) => id)

/** Words that say something to the bot, and words that are traps for programs. */
const telling = fc.constantFrom(
  ...`pacs admin/clinical educator/the manager/echo tech/sonographer/heart/salary/how much/growth/
  degree/need/duties/cost/who/what/which/most/least/rank/vs/more than/without/except/second/
  other one/it/they/and/or/not/both/$70,000/20%/2030/73 grand/hello/thanks/help/back/Texas/plumber/
  symptoms/?/./,/!`.split(/\/\s*/),
)
const trap = fc.constantFrom(
  ...'constructor __proto__ toString hasOwnProperty prototype null NaN'.split(' '),
  ...'.* (a+)+$ [ \\ {role} * ~ | ? $& %s </at> <at>'.split(' '),
  ...'\u200B \u202E \uFEFF \u0000 \uD800 \uDC00 👩‍⚕️ 🇺🇸 ﷺ é １２'.split(' '),
  ...'薪水 зарплата الراتب שכר वेतन 급여 เงินเดือน'.split(' '),
)
const message = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.oneof({ weight: 5, arbitrary: telling }, trap), { maxLength: 25 })
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('\uD800', '\uDFFF', 'a', ' ') }) },
)

const context: fc.Arbitrary<Context> = fc.record({
  roles: fc.subarray([...roles]),
  topics: fc.subarray([...topicIds], { maxLength: 2 }),
  listed: fc.subarray([...roles]),
})

describe('createAnswering', () => {
  it('gives a defined verdict on any message, whatever was said before', () => {
    fc.assert(
      fc.property(message, context, (text, before) => {
        const { verdicts } = answer(text, before)

        expect(verdicts.length).toBeGreaterThanOrEqual(1)
        expect(verdicts.length).toBeLessThanOrEqual(6)
        expect(verdicts.flatMap(faultsOf)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('remembers only what can be stored and read again', () => {
    fc.assert(
      fc.property(message, context, (text, before) => {
        const after = answer(text, before).context

        expect(JSON.parse(JSON.stringify(after))).toEqual(after)
        expect(after.roles.every((role) => roles.includes(role))).toBe(true)
        expect(after.roles.length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same verdicts for the same message and context', () => {
    fc.assert(
      fc.property(message, context, (text, before) => {
        expect(answer(text, before).verdicts).toEqual(answer(text, before).verdicts)
      }),
    )
  })

  it('changes nothing of the context it is given', () => {
    fc.assert(
      fc.property(message, context, (text, before) => {
        const copy = structuredClone(before)
        answer(text, before)

        expect(before).toEqual(copy)
      }),
    )
  })

  it('explains any message', () => {
    fc.assert(
      fc.property(message, context, (text, before) => {
        expect(answer(text, before).explain().length).toBeGreaterThan(3)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['nothing', ''],
    ['one letter', 'x'],
    ['one mark', '?'],
    ['digits', '123456789'],
    ['emoji', '🙂👩‍⚕️🇺🇸'],
    ['blanks', ' \t\n\u00A0\u2003 '],
    ['zero-width characters', '\u200B\u200C\u200D\uFEFF'],
    ['half a character', '\uD83D'],
    ['a name every object has', 'constructor'],
    ['another', '__proto__ toString hasOwnProperty'],
    ['a regular expression', '(a+)+$ [^x]* \\d{3,}'],
    ['code', '<script>alert(1)</script> {{7*7}} ${x}'],
  ])('states no fact in reply to %s', (_name, text) => {
    expect(
      answer(text).verdicts.flatMap((verdict) => ('facts' in verdict ? verdict.facts : [])),
    ).toEqual([])
  })

  it.each([
    ['Spanish', '¿Cuánto gana un ecocardiografista y qué necesita?'],
    ['German', 'Wie viel verdient ein Ultraschall-Manager und was muss er können?'],
    ['French', 'combien gagne un éducateur clinique et que fait-il ?'],
    ['Portuguese', 'quanto ganha um administrador e o que ele faz?'],
    ['Italian', 'quanto guadagna un educatore e che cosa deve fare?'],
    ['Chinese', '超声心动图技师的工资是多少？'],
    ['Japanese', '心エコー技師の給料はいくらですか'],
    ['Korean', '심초음파 검사사의 연봉은 얼마인가요'],
    ['Russian', 'Сколько зарабатывает эхокардиографист?'],
    ['Arabic', 'كم يكسب فني تخطيط صدى القلب؟'],
    ['Hebrew', 'כמה מרוויח טכנאי אקו לב'],
    ['Hindi', 'एक इकोकार्डियोग्राफर कितना कमाता है'],
    ['Thai', 'นักตรวจหัวใจได้เงินเดือนเท่าไหร่'],
    ['Greek', 'Πόσα κερδίζει ένας τεχνικός υπερήχων;'],
  ])('notices a question in %s', (_language, text) => {
    expect(answer(text).verdicts).toMatchObject([{ kind: 'offTopic', about: 'otherLanguage' }])
  })

  it('reads no more of a message than its longest question', () => {
    const question = 'what does a pacs administrator earn? '
    const long = question + 'lorem ipsum '.repeat(5000)

    expect(answer(long).verdicts).toEqual(answer(`${long} and what does an educator do`).verdicts)
  })

  it('answers through invisible characters', () => {
    const hidden = [...'what does a pacs admin earn'].join('\u200B')

    expect(answer(hidden).verdicts).toMatchObject([
      { kind: 'answered', role: 'pacs-administrator', topic: 'salary' },
    ])
  })

  it('starts without a context', () => {
    expect(answer('and the pay?').verdicts).toEqual(answer('and the pay?', emptyContext).verdicts)
  })

  it('survives a context of roles that are gone', () => {
    const gone = {
      ...emptyContext,
      roles: ['gone'],
      listed: ['gone', 'lost'],
    } as unknown as Context

    expect(answer('what does it pay', gone).verdicts.length).toBeGreaterThan(0)
    expect(answer('the second one', gone).verdicts.length).toBeGreaterThan(0)
  })
})

const factIds = new Set<string>(knowledge.facts.map(({ id }) => id))

/** What a verdict promises and does not keep. */
function faultsOf(verdict: Verdict): readonly string[] {
  const { confidence } = verdict
  const facts = 'facts' in verdict ? verdict.facts : 'nearest' in verdict ? verdict.nearest : []
  const named = [
    ...('roles' in verdict ? verdict.roles : []),
    ...('considered' in verdict ? verdict.considered : []),
    ...('role' in verdict && verdict.role !== undefined ? [verdict.role] : []),
  ]
  return [
    ...(confidence > 0 && confidence <= 1 ? [] : [`confidence ${confidence}`]),
    ...facts.filter((id) => !factIds.has(id)).map((id) => `fact ${id}`),
    ...named.filter((id) => !roles.includes(id)).map((id) => `role ${id}`),
    ...(verdict.kind === 'answered' && verdict.facts.length === 0 ? ['no fact'] : []),
    ...(verdict.kind === 'unclear' && verdict.options.length < 2 ? ['fewer than two options'] : []),
  ]
}
