import type * as PrometheusModule from 'prom-client'
import type { Meter, MeteredTurn, ReadableMeter, TurnMeter } from './meter.ts'

type Prometheus = typeof PrometheusModule

/** An activity may claim any channel; each name would be a row for ever. */
const knownChannels: readonly string[] = [
  'directline',
  'email',
  'emulator',
  'msteams',
  'slack',
  'telegram',
  'webchat',
]

/** In seconds; most turns take milliseconds, and after a minute nobody waits any more. */
const turnBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const confidenceBuckets = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Creates a meter for Prometheus. The library is loaded here alone, so that it costs nothing unused. */
export async function createPrometheusMeter(version: string): Promise<ReadableMeter> {
  const prometheus = await import('prom-client')
  const registry = new prometheus.Registry()
  prometheus.collectDefaultMetrics({ register: registry })
  const counter = counterIn(prometheus, registry)
  counter('info', 'Always 1; tells which version runs.', ['version']).inc({ version })
  return {
    ...createTurnMeters(prometheus, registry),
    ...createFaultMeters(counter),
    ...createStreamMeter(prometheus, registry),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}

type CreateCounter = ReturnType<typeof counterIn>
type Registry = InstanceType<Prometheus['Registry']>

function counterIn({ Counter }: Prometheus, registry: Registry) {
  return <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter<T>({ name: `career_bot_${name}`, help, labelNames, registers: [registry] })
}

function createTurnMeters(
  prometheus: Prometheus,
  registry: Registry,
): Pick<Meter, 'turn' | 'turnFailed' | 'judged'> {
  const registers = [registry]
  const counter = counterIn(prometheus, registry)
  const turns = counter('turns_total', 'Turns that were run.', ['channel', 'kind'])
  const repeated = counter('repeated_activities_total', 'Activities that came again.', ['channel'])
  const failures = counter('turn_failures_total', 'Turns that failed.', ['channel', 'cause'])
  const verdicts = counter('verdicts_total', 'What the bot made of what was asked.', ['kind'])
  const waiting = new prometheus.Gauge({
    name: 'career_bot_turns_waiting',
    help: 'Turns that wait for another of their conversation, or for a claim.',
    registers,
  })
  const seconds = new prometheus.Histogram({
    name: 'career_bot_turn_seconds',
    help: 'From the arrival of an activity to the end of its turn.',
    labelNames: ['channel', 'kind'],
    buckets: turnBuckets,
    registers,
  })
  const confidence = new prometheus.Histogram({
    name: 'career_bot_verdict_confidence',
    help: 'How sure the bot was of its verdicts.',
    labelNames: ['kind'],
    buckets: confidenceBuckets,
    registers,
  })
  return {
    turn: (turn) => meterTurn(turn, { turns, repeated, waiting, seconds }),
    turnFailed: (channel, cause) => failures.inc({ channel: labelOf(channel), cause }),
    judged: (all) => {
      for (const { kind, confidence: value } of all) {
        verdicts.inc({ kind })
        confidence.observe({ kind }, value)
      }
    },
  }
}

interface TurnMetrics {
  readonly turns: ReturnType<CreateCounter>
  readonly repeated: ReturnType<CreateCounter>
  readonly waiting: InstanceType<Prometheus['Gauge']>
  readonly seconds: InstanceType<Prometheus['Histogram']>
}

function meterTurn(
  { channel: claimed, isMessage }: MeteredTurn,
  { turns, repeated, waiting, seconds }: TurnMetrics,
): TurnMeter {
  const labels = { channel: labelOf(claimed), kind: isMessage ? 'message' : 'other' }
  const cameAt = performance.now()
  let isWaiting = true
  waiting.inc()
  const endWaiting = (): void => {
    if (isWaiting) waiting.dec()
    isWaiting = false
  }
  return {
    starts: endWaiting,
    ends: () => {
      const isRepeated = isWaiting
      endWaiting()
      if (isRepeated) return repeated.inc({ channel: labels.channel })
      turns.inc(labels)
      seconds.observe(labels, (performance.now() - cameAt) / 1_000)
    },
  }
}

function createFaultMeters(
  counter: CreateCounter,
): Pick<Meter, 'answered' | 'writeFailed' | 'redisFailed'> {
  const requests = counter('requests_total', 'Requests by route and status.', ['route', 'status'])
  const writes = counter('state_write_errors_total', 'Writes of state that failed.', ['cause'])
  const redis = counter('redis_errors_total', 'Calls to Redis that failed.', ['cause'])
  // At 0 from the start, so that the first one shows as a rise.
  for (const cause of ['conflict', 'unavailable', 'turnLost', 'other']) writes.inc({ cause }, 0)
  for (const cause of ['connection', 'unavailable', 'refused']) redis.inc({ cause }, 0)
  return {
    answered: (route, status) => requests.inc({ route, status: `${Math.floor(status / 100)}xx` }),
    writeFailed: (cause) => writes.inc({ cause }),
    redisFailed: (cause) => redis.inc({ cause }),
  }
}

function createStreamMeter({ Gauge }: Prometheus, registry: Registry): Pick<Meter, 'watchStreams'> {
  let count = (): number => 0
  const streams: InstanceType<Prometheus['Gauge']> = new Gauge({
    name: 'career_bot_streams_open',
    help: 'WebSockets that conversations are delivered over.',
    registers: [registry],
    collect: () => streams.set(count()),
  })
  return {
    watchStreams: (how) => {
      count = how
    },
  }
}

function labelOf(channel: string): string {
  return knownChannels.includes(channel) ? channel : 'other'
}
