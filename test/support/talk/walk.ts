import * as fc from 'fast-check'

/** What a person may say at any time, be it wise or not. */
const phrases = `
  explore a role | compare roles | find my role | compare | explore the clinical educator
  compare all | echo, pacs | echo and the manager | the first and the third | 1 and 2 | all | both
  pay | by growth | everything | education | certification | salry | skills | requirements | overview
  teaching | computers | a bachelor | no degree | skip | not sure | skip the rest | why?
  clinical educator | pacs | the manager | echocardiographer | another role | other roles
  what does a PACS admin earn? | who earns the most? | which needs no degree? | and the pay?
  how do I get back into scanning | can I cancel my certification? | what can I ask?
  help | back | go bak | change my answer | repeat | start over | cancel | stop | done | never mind
  forget me | thanks | ok | hello | asdf | pizza | 0 | 1 | 2 | 3 | 5 | 9 | 99 | ? | 👍 | constructor
`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '')

/** What a person does next. */
export type Move =
  | { readonly kind: 'say'; readonly text: string }
  /** A button of a reply so many turns ago, or its label only, as Teams sends it. */
  | {
      readonly kind: 'press'
      readonly ago: number
      readonly place: number
      readonly as: 'value' | 'label'
    }
  /** The same button twice in a row. */
  | { readonly kind: 'pressTwice'; readonly place: number }
  | { readonly kind: 'restart' }

const press = fc.record({
  kind: fc.constant('press' as const),
  ago: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(12) }),
  place: fc.nat(7),
  as: fc.constantFrom('value' as const, 'label' as const),
})

/** Anything a person may do next, wise or not. */
export const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('say' as const),
      text: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...phrases) },
        { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
      ),
    }),
  },
  { weight: 5, arbitrary: press },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pressTwice' as const), place: fc.nat(7) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
)
