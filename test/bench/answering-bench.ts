import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { type Lexicon, loadLexicon } from '../../knowledge/lexicon.ts'
import { loadKnowledge } from '../../knowledge/load-knowledge.ts'
import { loadQuestionSets } from '../../src/evaluation/load-question-sets.ts'
import { compileGenerated } from './compile-generated.ts'
import {
  createFuse,
  createMiniSearch,
  createOwn,
  type Engine,
  type Question,
  trainNlp,
} from './engines.ts'
import { type Bar, type Figure, median } from './figure.ts'
import { generateQuestions } from './generated-questions.ts'
import { strangeInputs } from './strange-inputs.ts'

const knowledgeFile = 'knowledge/knowledge.json'
const questionFiles = ['sonography', 'sonography-2', 'sonography-3'].map(
  (name) => `test/questions/${name}.jsonl`,
)
const generatedSizes = [40, 400, 4_000]
/** Training nlp.js takes minutes from 400 roles on: it is left out there. */
const mostTrained = 40
/** How long an engine is asked before it is measured, and then measured, in milliseconds. */
const [warmUpMs, measuredMs] = [1_000, 3_000]
const loads = 7
const bytesPerMegabyte = 2 ** 20

/** Measures what a question costs beside stock engines, on knowledge of 4 to 4,000 roles. */
export async function benchAnswering(): Promise<readonly Figure[]> {
  const lexicon = loadLexicon('knowledge/lexicon.json')
  const real = loadKnowledge(knowledgeFile)
  const own = createOwn(real, lexicon)
  const small = await measureAll('the real 4 roles', {
    knowledge: real,
    lexicon,
    questions: await realQuestions(),
  })
  const figures: Figure[] = [...small.figures]
  let last = small
  for (const size of generatedSizes) {
    const questions = generateQuestions(size)
    const trains = size <= mostTrained
    last = await measureAll(`${size} roles`, {
      knowledge: compileGenerated(size),
      lexicon,
      questions,
      trains,
    })
    figures.push(...last.figures)
  }
  return [
    ...figures,
    ratio('own, 4,000 roles / 4', last.own / small.own, { atMost: 10 }),
    ratio('Fuse, 4,000 roles / 4', last.fuse / small.fuse),
    { name: 'memory of 4,000 roles', value: memoryOf(lexicon), unit: 'MB', bar: { atMost: 250 } },
    ...loadFigures(),
    { name: 'strangest input', value: slowest(own), unit: 'ms', bar: { atMost: 50 } },
  ]
}

interface Setting {
  readonly knowledge: Knowledge
  readonly lexicon: Lexicon
  readonly questions: readonly Question[]
  readonly trains?: boolean
}

/** Figures of every engine, and the medians that growth is told by. */
interface Measured {
  readonly figures: readonly Figure[]
  readonly own: number
  readonly fuse: number
}

async function measureAll(where: string, setting: Setting): Promise<Measured> {
  const { knowledge, lexicon, questions, trains = true } = setting
  const own = await measure(createOwn(knowledge, lexicon), questions)
  const fuse = await measure(createFuse(knowledge), questions)
  const mini = await measure(createMiniSearch(knowledge), questions)
  const isReal = where.startsWith('the real')
  return {
    own: own.p50,
    fuse: fuse.p50,
    figures: [
      {
        ...p50Figure('own', where, own),
        ...(isReal && { bar: { atMost: 1 } }),
      },
      {
        name: `own, ${where}, p99`,
        value: own.p99,
        unit: 'ms',
        ...(isReal && { bar: { atMost: 5 } }),
      },
      p50Figure('Fuse', where, fuse),
      p50Figure('MiniSearch', where, mini),
      {
        name: `own, ${where}, p99 of quickest tries`,
        value: own.quickestP99,
        unit: 'ms',
      },
      ...(trains
        ? [p50Figure('nlp.js', where, await measure(await trainNlp(knowledge), questions))]
        : []),
    ],
  }
}

function p50Figure(engine: string, where: string, { p50 }: Pick<Times, 'p50'>): Figure {
  const cell = { row: engine, column: where }
  return { name: `${engine}, ${where}, p50`, value: p50, unit: 'ms', cell }
}

interface Times {
  readonly p50: number
  readonly p99: number
  /** The same of the quickest try of each question: what is left is no work of the machine's. */
  readonly quickestP99: number
}

/** Asks the questions in turn, again and again, first without a clock. */
async function measure(engine: Engine, questions: readonly Question[]): Promise<Times> {
  await askUntil(performance.now() + warmUpMs, engine, questions)
  const tries = await askUntil(performance.now() + measuredMs, engine, questions)
  const all = tries.flat()
  const quickest = tries.map((times) => Math.min(...times))
  return { p50: median(all), p99: percentile(all, 0.99), quickestP99: percentile(quickest, 0.99) }
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

/** The times of each question that was reached, in milliseconds. */
async function askUntil(
  end: number,
  engine: Engine,
  questions: readonly Question[],
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = []
  for (let asked = 0; performance.now() < end; asked++) {
    const at = asked % questions.length
    const question = questions[at]
    if (question === undefined) break
    const start = performance.now()
    const answer = engine(question)
    if (answer instanceof Promise) await answer
    const took = performance.now() - start
    if (asked < questions.length) times.push([took])
    else times[at]?.push(took)
  }
  return times
}

async function realQuestions(): Promise<readonly Question[]> {
  const sets = await loadQuestionSets({ questions: questionFiles, knowledge: knowledgeFile })
  return sets
    .flatMap(({ rows }) => rows)
    .flatMap(({ turns }) => turns.map((text, i) => ({ text, opens: i === 0 })))
}

function ratio(name: string, value: number, bar?: Bar): Figure {
  return { name, value, unit: 'ratio', ...(bar && { bar }) }
}

/** Heap that the knowledge of 4,000 roles takes with all its indexes. */
function memoryOf(lexicon: Lexicon): number {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const text = JSON.stringify(compileGenerated(4_000))
  createOwn(loadKnowledge(knowledgeFile), lexicon)({ text: 'pay', opens: true })
  collect()
  const before = process.memoryUsage().heapUsed
  const engine = createOwn(JSON.parse(text) as Knowledge, lexicon)
  for (const question of generateQuestions(4_000)) engine(question)
  collect()
  const after = process.memoryUsage().heapUsed
  // Asked once more, so that nothing of it could be collected before.
  engine({ text: 'pay', opens: true })
  return (after - before) / bytesPerMegabyte
}

/** Fresh processes: what is loaded once must not be measured warm. */
function loadFigures(): readonly Figure[] {
  const program = fileURLToPath(new URL('./load-time.js', import.meta.url))
  const times = Array.from({ length: loads }, () => {
    const printed = execFileSync(process.execPath, [program], { encoding: 'utf8' })
    return JSON.parse(printed) as { readonly knowledge: number; readonly lexicon: number }
  })
  return [
    {
      name: 'load of the real knowledge',
      value: median(times.map(({ knowledge }) => knowledge)),
      unit: 'ms',
      bar: { atMost: 30 },
    },
    { name: 'load of the lexicon', value: median(times.map(({ lexicon }) => lexicon)), unit: 'ms' },
  ]
}

/** The time of the input that takes longest, each with its quickest try. */
function slowest(own: Engine): number {
  const times = strangeInputs().map((text) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now()
        own({ text, opens: true })
        return performance.now() - start
      }),
    ),
  )
  return Math.max(...times)
}
