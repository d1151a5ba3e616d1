import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { describe, expect, it } from 'vitest'
import { createAnswering } from '../../src/answering/answering.ts'
import { emptyContext, type Verdict } from '../../src/answering/verdict.ts'
import { lexicon } from './bakery.ts'

const { answer } = createAnswering(loadKnowledge('knowledge/knowledge.json'), lexicon)

const [echo, pacs, educator, manager] = [
  'echocardiographer',
  'pacs-administrator',
  'clinical-educator',
  'diagnostic-imaging-manager',
]

/** The verdicts on the last of several turns. */
function afterTurns(turns: readonly string[]): readonly Verdict[] {
  let context = emptyContext
  let verdicts: readonly Verdict[] = []
  for (const turn of turns) ({ verdicts, context } = answer(turn, context))
  return verdicts
}

describe('what strangers asked that nobody had prepared for', () => {
  it.each<readonly [string, readonly string[], object]>([
    [
      'two roles back',
      ['whats pacs pay', 'nah. teaching?', 'how much more is that than the first one you told me'],
      { kind: 'compared', comparison: { by: 'difference' }, roles: [educator, pacs] },
    ],
    [
      'a gain over the role before',
      ['what does pacs pay', 'And if I became manager instead, how much would I gain on that?'],
      { kind: 'compared', comparison: { by: 'difference' }, roles: [manager, pacs] },
    ],
    [
      'a bare amount',
      ['what does pacs pay', '78,212?'],
      { kind: 'compared', considered: [pacs], yesNo: 'no' },
    ],
    [
      'half a comparison',
      ['how much do clinical educators get', 'so less than echo?'],
      { kind: 'compared', comparison: { by: 'versus' }, yesNo: 'no' },
    ],
    [
      'a comparative without its other half',
      ['what do pacs admins earn', 'is the educator any better?'],
      { kind: 'compared', roles: [educator, pacs] },
    ],
    [
      'an amount that is a difference',
      ['comparing echo and imaging manager here', 'would the manager make over 15k more?'],
      { kind: 'compared', comparison: { by: 'difference' } },
    ],
    [
      'either of two',
      [
        "what's the difference between the educator and the manager",
        'and what does that one make?',
      ],
      { kind: 'unclear', options: [{ role: educator }, { role: manager }] },
    ],
    [
      'what else one role asks for',
      ['does the manager job need a degree', 'and what else'],
      { kind: 'answered', role: manager, topic: 'requirements' },
    ],
    [
      'the other one of two',
      ['Should I do echo or PACS?', 'forget echo. what does the other one take'],
      { kind: 'answered', role: pacs },
    ],
    [
      'neither of two',
      ['is echo or pacs better paid', "and if i don't do either?"],
      { kind: 'answered', role: educator, topic: 'salary' },
    ],
    [
      'a sentence that asks whether the one before it holds',
      ['The gap between echo and imaging manager is nearly 18 grand. Am I doing the math right?'],
      { kind: 'compared', comparison: { by: 'difference' } },
    ],
    [
      'a place behind a claim',
      ['echo makes 62k in Houston too?'],
      { kind: 'silent', roles: [echo], subject: 'Houston' },
    ],
    [
      'a list before a command',
      ['educator, pacs, manager. rank em by pay'],
      { kind: 'compared', roles: [manager, educator, pacs] },
    ],
    [
      'both ends',
      ["who's top for growth and who comes last"],
      { kind: 'compared', comparison: { by: 'highest' }, roles: [educator] },
    ],
    [
      'those that are left',
      ['drop the teaching one and the boss one. between the two left who earns more'],
      { kind: 'compared', roles: [pacs, echo] },
    ],
    [
      'who asks, and not what',
      ['hello, second year student here', 'so what would it take to get there?'],
      { kind: 'unclear', open: 'role' },
    ],
    [
      'a story before a question',
      ['we had scans end up on a phone last year, a nightmare. whose job is it to lock that down'],
      { kind: 'answered', role: pacs },
    ],
    [
      'a requirement to be skipped',
      ['Graduating with my BS! Can I skip the scanning and go straight into the manager chair?'],
      { kind: 'answered', role: manager, topic: 'requirements' },
    ],
    [
      'what is given, where nothing is needed',
      ['educators dont do any grading or tests, right?'],
      { kind: 'answered', role: educator, topic: 'duties' },
    ],
    [
      'the work of another role than the one named',
      ['Is the pacs admin the one who ensures technicians produce high-quality images?'],
      { kind: 'answered', role: manager, topic: 'duties' },
    ],
    [
      'a claim on every role',
      ['all four above 70k?'],
      { kind: 'compared', comparison: { by: 'below' }, roles: [echo], yesNo: 'no' },
    ],
    ['a task', ['write me a python script that renames a folder'], { kind: 'offTopic' }],
    [
      'a farewell that tells why',
      ['bye, gotta scan a gallbladder'],
      { kind: 'smallTalk', talk: 'farewell' },
    ],
    [
      'a statement that names a role, gone on with',
      ['Kofi here, thinking about PACS administrator.', 'what knowledge do they want first'],
      { kind: 'answered', role: pacs, topic: 'knowledge' },
    ],
    [
      'two that somebody is torn between',
      ['torn between imaging manager and clinical educator'],
      { kind: 'compared', comparison: { by: 'versus' }, roles: [manager, educator] },
    ],
    [
      'a reason',
      ['growth for PACS administrators?', "how come it's so low"],
      { kind: 'silent', topic: 'reasons', roles: [pacs] },
    ],
    [
      'a department that is no hour',
      ['echo salary', 'great, u are quicker than my HR lol'],
      { kind: 'smallTalk', talk: 'praise' },
    ],
    [
      'a word for a figure in another sense',
      ['does an echo tech see grown folks too or just babies'],
      { kind: 'answered', role: echo, topic: 'specialties' },
    ],
    [
      'details of an exam that are put in words of their own',
      ['how big a share flunks the ABII test'],
      { kind: 'silent', topic: 'passRate' },
    ],
    [
      'what is told of neither role',
      ['do you know a mock test for the ARDMS'],
      { kind: 'silent', topic: 'examDetails' },
    ],
    [
      'who says it, and where',
      ['my neighbour in Leeds reckons managers earn the most. right?'],
      { kind: 'compared', topic: 'salary', roles: [manager] },
    ],
    [
      'paying that is no pay',
      ['can i pay in the canteen by card'],
      { kind: 'silent', topic: 'cost' },
    ],
    [
      'an order in two clauses',
      ['arrange the four paths in order, best money first'],
      { kind: 'compared', comparison: { by: 'ranking' } },
    ],
    [
      'two roles in a sentence before what is asked',
      ['hearts vs teaching. money and schooling, please'],
      { kind: 'answered', role: echo, topic: 'salary' },
    ],
    [
      'work of another kind that she does, before what she wants',
      ['I do abdominal scans now, but I dream of hearts. What stands between me and that?'],
      { kind: 'answered', role: echo },
    ],
    [
      'what an answer is wanted for',
      ['Need the median salary of a diagnostic imaging manager for a job ad, thx. Denise, HR'],
      { kind: 'answered', role: manager, topic: 'salary' },
    ],
    [
      'an aside in brackets',
      ['as an educator (12 hr shifts are doing my head in) would I be assessing the students?'],
      { kind: 'answered', role: educator, topic: 'duties' },
    ],
    [
      'the least that one role asks for',
      ['Clinical educator - minimum degree?'],
      { kind: 'answered', role: educator, topic: 'education' },
    ],
    [
      'a time after a year',
      ['will demand for sonographers be more than 23% after 2026'],
      { kind: 'silent', subject: 'after 2026' },
    ],
    [
      'a claim on the role that was spoken of',
      ['growth for the PACS job?', "that's the highest of the four isn't it"],
      { kind: 'compared', comparison: { by: 'highest' }, yesNo: 'no' },
    ],
    [
      'whose figures these are',
      ['who published those job growth percentages'],
      { topic: 'sourceOrigin' },
    ],
    ['leave taken in the middle', ['perfect, thats all i needed. gotta run'], { talk: 'farewell' }],
    [
      'what the starting role does, whatever else points elsewhere',
      ['what do sonographers even do, mother in law asks me every Sunday'],
      { kind: 'answered', role: 'sonographer' },
    ],
    ['a key beside the right one', ['wgat certification for ecko'], { role: echo }],
    [
      'who stands before what compares is the one it is said of',
      ['what does an educator earn', 'does the manager get more than that?'],
      { kind: 'compared', yesNo: 'yes' },
    ],
    [
      'who stands behind it is not',
      ['what does an imaging manager earn', 'and that beats the educator, yes?'],
      { kind: 'compared', yesNo: 'yes' },
    ],
    [
      'a described one behind it',
      ['what does a pacs admin earn', 'and thats less than the teaching job isnt it'],
      { kind: 'compared', yesNo: 'yes' },
    ],
    [
      'a verb that compares',
      ['pacs admins out-earn managers?'],
      { kind: 'compared', topic: 'salary', yesNo: 'no' },
    ],
    [
      'more than everybody else',
      ['does the manager really make more than all the others'],
      { kind: 'compared', comparison: { by: 'highest' } },
    ],
    [
      'one, and nobody else',
      ['only the manager makes over 70k?'],
      { kind: 'compared', roles: [manager, educator, pacs], yesNo: 'no' },
    ],
    ['where the starting role leads', ['how can a sonographer advance?'], { topic: 'roles' }],
  ])('%s: %j', (_, turns, verdict) => {
    expect(afterTurns(turns)[0]).toMatchObject(verdict)
  })

  it('tells what a role asks for instead, and whose the name is that was said', () => {
    expect(afterTurns(['do managers sit those ARDMS exams?'])).toMatchObject([
      { kind: 'silent', nearest: [`${manager}/education/1`, `${manager}/experience/1`] },
      { kind: 'answered', role: echo, topic: 'certification' },
    ])
  })

  it('says once that the document says no more', () => {
    const [first, second] = afterTurns(['would a doctorate get an educator higher pay'])
    expect(first).toHaveProperty('isOpen')
    expect(second).not.toHaveProperty('isOpen')
  })
})

describe('what is said on of a demand that was just told', () => {
  it.each<readonly [string, readonly string[], string, string]>([
    [
      'a certificate',
      ['what is PARCA', 'and the other one?'],
      'pacs-administrator',
      'certification',
    ],
    [
      'who certifies',
      ['does PACS take a certificate', 'and the ARDMS gives it out, yes?'],
      'pacs-administrator',
      'certification',
    ],
    [
      'a field',
      ['which degree do educators need', 'so mine has to be in sonography, nothing else?'],
      'clinical-educator',
      'education',
    ],
  ])('%s is of the role that was spoken of', (_, turns, role, topic) => {
    const [first] = afterTurns(turns)

    expect(first).toMatchObject({ kind: 'answered', role, topic })
    expect(first).not.toHaveProperty('yesNo')
  })

  it('is of another role where one certificate is all there is', () => {
    const turns = ['echo certification', 'and the other one?']

    expect(afterTurns(turns)).toMatchObject([{ kind: 'unclear', open: 'role' }])
  })

  it('is of whoever is certified there where nothing is claimed', () => {
    expect(afterTurns(['does PACS take a certificate', 'and ARDMS?'])).toMatchObject([
      { role: 'echocardiographer' },
    ])
  })
})

describe('what stands beside a question', () => {
  it.each<readonly [string, object]>([
    [
      "I'm in housekeeping but what does an imaging manager do",
      { kind: 'answered', role: manager, topic: 'duties' },
    ],
    ["I'm in Ohio, what does PACS pay", { kind: 'silent', subject: 'Ohio' }],
    [
      'They tell me that PACS administrators hold one of two certificates. Which ones?',
      { kind: 'answered', role: pacs, topic: 'certification' },
    ],
    [
      'a master in education = which job',
      { kind: 'compared', comparison: { by: 'having' }, roles: [educator] },
    ],
    ["what are the echo exams' names", { kind: 'silent', topic: 'examDetails', roles: [echo] }],
    [
      'which theory is there for somebody who trains future techs',
      { kind: 'answered', role: educator },
    ],
    [
      'I want job growth and nothing else. Which role has the most of that?',
      { kind: 'compared', topic: 'outlook', comparison: { by: 'highest' } },
    ],
    ['which is easiest on my knees', { kind: 'silent', topic: 'physicalDemands' }],
    [
      'the educator makes a little more than the imaging manager?',
      { kind: 'compared', roles: [manager, educator] },
    ],
    ['would they make me imaging manager without a degree', { role: manager }],
    ['are robots going to take over the archive job', { kind: 'silent', topic: 'automation' }],
    ['Out of these paths, which one earns most?', { kind: 'compared', roles: [manager] }],
    ['I love my kids. Which of the four has the best benefits?', { kind: 'silent', roles: [] }],
    [
      'what does whoever runs the department take home in a year',
      { kind: 'answered', role: manager, topic: 'salary' },
    ],
    ['who worked out the growth figures', { kind: 'answered', topic: 'sourceOrigin' }],
  ])('%s', (question, verdict) => {
    expect(afterTurns([question])[0]).toMatchObject(verdict)
  })
})

describe('a role in everyday words', () => {
  it.each<readonly [string, object]>([
    [
      'somebody here keeps the scans locked away from snoopers. what does she earn',
      { kind: 'answered', role: pacs, topic: 'salary' },
    ],
    [
      'I always dig out the lost images for the doctors. Is that a job, and what would it pay?',
      { kind: 'answered', role: pacs, topic: 'salary' },
    ],
    [
      'the lady who answers for blurry images and broken rules, what degree has she got',
      { kind: 'answered', role: manager, topic: 'education' },
    ],
    ['keep me away from patients. which job is that', { kind: 'unclear', open: 'role' }],
  ])('%s', (question, verdict) => {
    expect(afterTurns([question]).at(-1)).toMatchObject(verdict)
  })
})
