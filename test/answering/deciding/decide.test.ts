import { describe, expect, it } from 'vitest'
import { createAnswering } from '../../../src/answering/answering.ts'
import { ask } from '../ask.ts'
import { bakery, createKnowledge, lexicon } from '../bakery.ts'

describe('decide', () => {
  it('takes what somebody does for no requirement', () => {
    expect(ask('who teaches the baking experience')).toMatchObject([
      { kind: 'answered', role: 'baking-instructor', topic: 'duties' },
    ])
  })

  it.each([
    ['help', [{ kind: 'command', command: 'help' }]],
    ['hello', [{ kind: 'smallTalk', talk: 'greeting' }]],
    ['', [{ kind: 'offTopic', about: 'unreadable' }]],
    ['🙂', [{ kind: 'offTopic', about: 'unreadable' }]],
    ['asdfgh qwrtz', [{ kind: 'offTopic', about: 'unreadable' }]],
    ['сколько зарабатывает пекарь', [{ kind: 'offTopic', about: 'otherLanguage' }]],
    ['I have chest pain', [{ kind: 'offTopic', about: 'medicalAdvice' }]],
    [
      'how much does a plumber earn',
      [{ kind: 'offTopic', about: 'occupation', subject: 'plumber' }],
    ],
    ['who won the football match yesterday', [{ kind: 'offTopic', about: 'other' }]],
    ['7', [{ kind: 'offTopic' }]],
    ['salary', [{ kind: 'unclear', open: 'role', topic: 'salary' }]],
    ['what is it', [{ kind: 'unclear', open: 'topic' }]],
    ['what are the benefits', [{ kind: 'silent', topic: 'benefits', roles: [] }]],
    ['what does a miller earn', [{ kind: 'answered', role: 'miller', topic: 'salary' }]],
    ['which roles are there', [{ kind: 'answered', role: 'baker', topic: 'roles' }]],
    ['how old is the document', [{ kind: 'answered', topic: 'sourceDate' }]],
    ['explore the miller', [{ kind: 'command', command: 'explore', role: 'miller' }]],
  ])('decides on "%s": %j', (question, verdicts) => {
    expect(ask(question)).toMatchObject(verdicts)
  })

  it.each([
    ['miller: salary and growth', ['salary', 'outlook']],
    ['what does a pastry chef do, and what does she earn?', ['duties', 'salary']],
  ])('gives a verdict on each ask of "%s": %j', (question, topics) => {
    expect(ask(question).map((verdict) => 'topic' in verdict && verdict.topic)).toEqual(topics)
  })

  it('tells of a second role what it takes, and of the first where it leads', () => {
    expect(ask('can a pastry chef become a bakery manager')).toMatchObject([
      { kind: 'silent', topic: 'furtherAdvancement', roles: ['pastry-chef'] },
      { kind: 'answered', topic: 'requirements', role: 'bakery-manager' },
    ])
  })

  it('sets a role beside the one that everybody has', () => {
    expect(ask('what is the difference between a baker and a pastry chef')).toMatchObject([
      { topic: 'duties', role: 'baker' },
      { topic: 'duties', role: 'pastry-chef' },
    ])
  })

  it('says no once where several topics have it', () => {
    expect(ask("am I qualified to be a bakery manager with an associate's degree")).toMatchObject([
      { kind: 'answered', yesNo: 'no' },
    ])
  })

  it.each([
    ['what if I do not pass the exam', 'passRate'],
    ['states with the highest pay', 'payByPlace'],
    ['who employs bakery managers', 'employers'],
    ['I want to be home by five', 'schedule'],
    ['how much has the pay grown since 2015', 'payByYear'],
  ])('is silent on what "%s" asks for: %s', (question, topic) => {
    expect(ask(question)).toMatchObject([{ kind: 'silent', topic }])
  })

  it.each(['what is CCI', 'how do I get CIIP'])(
    'takes the letters of "%s" for a name',
    (question) => {
      expect(ask(question)).toMatchObject([{ kind: 'silent' }])
    },
  )

  it('answers an ask for whoever does something with the one fact that has its words', () => {
    expect(ask('who handles the accounts')).toMatchObject([
      { kind: 'answered', role: 'bakery-manager', topic: 'duties' },
    ])
  })

  it('tells what each role takes where all are asked for', () => {
    expect(ask('requirements for all roles')).toMatchObject([
      { topic: 'requirements', role: 'pastry-chef' },
      { topic: 'requirements', role: 'bakery-manager' },
      { topic: 'requirements', role: 'baking-instructor' },
      { topic: 'requirements' },
    ])
  })

  it('gives one verdict for each of two roles', () => {
    expect(ask('what do pastry chefs and bakery managers do')).toMatchObject([
      { role: 'pastry-chef', topic: 'duties' },
      { role: 'bakery-manager', topic: 'duties' },
    ])
  })

  it('answers an ask said twice once', () => {
    expect(ask('miller salary. Miller salary!')).toHaveLength(1)
  })

  it('gives six verdicts at most', () => {
    const verdicts = ask(
      'Salary, growth, duties, degree, certification, experience, skills, cost and hours of a ' +
        'pastry chef, a bakery manager and a baking instructor',
    )

    expect(verdicts.length).toBeLessThanOrEqual(6)
  })

  it('lets an ask point back to what the one before found', () => {
    expect(ask('who earns the most and what degree does it need')).toMatchObject([
      { kind: 'compared', roles: ['bakery-manager'] },
      { kind: 'answered', role: 'bakery-manager', topic: 'education' },
    ])
  })

  it('drops what is unclear beside what is clear', () => {
    const kinds = ask('miller salary. And the zebra?').map(({ kind }) => kind)

    expect(kinds).not.toContain('unclear')
    expect(kinds).not.toContain('offTopic')
  })

  it.each([
    [['miller salary', 'and a pastry chef?'], 'pastry-chef', 'salary'],
    [['miller salary', 'and a bakery manager'], 'bakery-manager', 'salary'],
    [['what do pastry chefs do', 'what do they earn'], 'pastry-chef', 'salary'],
    [['pastry chef salary', 'thanks', 'and the growth?'], 'pastry-chef', 'outlook'],
    [['who earns the most', 'what do they do'], 'bakery-manager', 'duties'],
    [
      ['pastry chef or bakery manager salary', 'and growth of the second one'],
      'bakery-manager',
      'outlook',
    ],
  ])('goes on with the turn before: %j is about the %s, %s', (turns, role, topic) => {
    expect(ask(...turns)).toMatchObject([{ kind: 'answered', role, topic }])
  })

  it('does not go on with the turn before where another occupation is named', () => {
    expect(ask('miller salary', 'and a plumber?')).toMatchObject([
      { kind: 'offTopic', about: 'occupation' },
    ])
  })

  it('asks back where two roles are described alike, and offers both', () => {
    const twins = createKnowledge(
      ['Sweet Cook', 'Sour Cook', 'Miller', 'Brewer', 'Farmer', 'Fisher'].map((name) => ({ name })),
      [
        { role: 'sweet-cook', topic: 'duties', text: 'Sweet cooks glaze marzipan in a pantry.' },
        { role: 'sour-cook', topic: 'duties', text: 'Sour cooks glaze marzipan in a cellar.' },
        { role: 'miller', topic: 'duties', text: 'Millers grind grain.' },
      ],
    )
    const { verdicts } = createAnswering(twins, lexicon).answer('who glazes marzipan')

    expect(verdicts).toMatchObject([
      { kind: 'unclear', open: 'role', options: [{ role: 'sweet-cook' }, { role: 'sour-cook' }] },
    ])
  })

  it('offers every role where none is named', () => {
    expect(ask('salary')).toMatchObject([{ options: { length: 4 } }])
  })

  it('keeps confidence between 0 and 1', () => {
    const verdicts = [
      'salary',
      'miller salary',
      'who earns the most',
      'bread',
      'hello',
      '',
    ].flatMap((question) => ask(question))

    expect(verdicts.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true)
  })

  it('does without a base role and without facts', () => {
    const { answer } = createAnswering(createKnowledge([{ name: 'Miller' }], []), lexicon)

    expect(answer('which roles are there').verdicts).toMatchObject([
      { kind: 'unclear', open: 'role', options: [{ role: 'miller' }] },
    ])
    expect(answer('miller salary').verdicts).toMatchObject([{ kind: 'silent', roles: ['miller'] }])
  })

  it('does without roles', () => {
    const { answer } = createAnswering(createKnowledge([], []), lexicon)

    expect(answer('what does it pay').verdicts).toHaveLength(1)
  })

  // The past of "to be done with it" is a cue, and its lemma is "do".
  it.each(['do it', 'did you'])('takes "%s" for no command', (text) => {
    expect(ask(text).map(({ kind }) => kind)).not.toContain('command')
  })

  it('answers from what was not said in the document in no other words', () => {
    const facts = new Set<string>(bakery.facts.map(({ id }) => id))
    const verdicts = ['tell me about millers', 'which roles need a degree', 'who shapes sugar']
      .flatMap((question) => ask(question))
      .flatMap((verdict) => ('facts' in verdict ? verdict.facts : []))

    expect(verdicts.every((id) => facts.has(id))).toBe(true)
  })
})
