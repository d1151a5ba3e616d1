import { createScript, type RedisConnection } from './redis-connection.ts'

/** How long, in milliseconds, whoever is next has to begin, before the one behind is next. */
export const graceMs = 3_000

/** A process that does not tell for so long, in milliseconds, that it lives has lost its turn. */
export const defaultLeaseMs = 6_000

/**
 * What scripts know of the order of turns. `line` is a sorted set of those that wait, by arrival;
 * `turn` tells of the first of them: who runs it (`holder`), and until when that is believed.
 * Whoever is first and is not claimed in time goes out of the line.
 */
export const turnFunctions = `
local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local function stand(line, turn, activity)
  if not redis.call('ZSCORE', line, activity) then
    redis.call('ZADD', line, redis.call('HINCRBY', turn, 'count', 1), activity)
  end
  redis.call('PEXPIRE', line, ${60 * 60_000})
  redis.call('PEXPIRE', turn, ${60 * 60_000})
end
local function findFirst(line, turn, now, graceMs, asking)
  while true do
    local first = redis.call('ZRANGE', line, 0, 0)[1]
    if not first then return nil end
    if redis.call('HGET', turn, 'first') ~= first then
      redis.call('HSET', turn, 'first', first, 'holder', '', 'until', now + graceMs)
      return first
    end
    if first == asking or tonumber(redis.call('HGET', turn, 'until')) > now then return first end
    redis.call('ZREM', line, first)
  end
end
local function enter(line, turn, done, activity, claim, leaseMs, graceMs, items)
  local outcome = redis.call('GET', done)
  if outcome then return {'done', outcome} end
  local now = clock()
  stand(line, turn, activity)
  local first = findFirst(line, turn, now, graceMs, activity)
  local known = redis.call('HMGET', turn, 'holder', 'until')
  if first == activity and (known[1] == '' or tonumber(known[2]) <= now) then
    redis.call('HSET', turn, 'holder', claim, 'until', now + leaseMs)
    local found = {'run'}
    for _, item in ipairs(items) do
      local fields = redis.call('HMGET', item, 'v', 'j')
      found[#found + 1] = fields[1] or ''
      found[#found + 1] = fields[2] or ''
    end
    return found
  end
  redis.call('HSET', turn, 'isAwaited', 1)
  return {'wait', tonumber(redis.call('HGET', turn, 'until')) - now}
end
local function leave(line, turn, done, activity, outcome, lifeMs, graceMs, channel, conversation)
  redis.call('ZREM', line, activity)
  redis.call('HDEL', turn, 'first')
  if outcome ~= '' then redis.call('SET', done, outcome, 'PX', lifeMs) end
  local isAwaited = redis.call('HGET', turn, 'isAwaited')
  local next = findFirst(line, turn, clock(), graceMs, '')
  if not next then redis.call('DEL', line, turn) end
  if isAwaited then
    redis.call('PUBLISH', channel, cjson.encode({conversation, activity, next or ''}))
  end
end
`

/**
 * Takes the turn if it has come, with the items that it wants to know, waits in line if not, or gives
 * what it led to already.
 */
export const enterScript = createScript(`${turnFunctions}
local items = {}
for i = 4, #KEYS do items[#items + 1] = KEYS[i] end
return enter(KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), items)`)

/** Holds on to a turn that takes long. */
export const renewScript = createScript(`${turnFunctions}
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'until', clock() + tonumber(ARGV[2]))
return 1`)

/** Ends a turn that came to nothing, and tells whose turn it is. */
export const leaveScript = createScript(`${turnFunctions}
local line, turn, done = KEYS[1], KEYS[2], KEYS[3]
if redis.call('HGET', turn, 'holder') ~= ARGV[2] then return 0 end
leave(line, turn, done, ARGV[1], '', 0, tonumber(ARGV[3]), ARGV[4], ARGV[5])
return 1`)

/** The keys that these scripts need. */
export interface TurnKeys {
  readonly line: string
  readonly turn: string
  /** Of what the turn of an activity led to. */
  readonly done: string
}

/** Gives the keys of the order of turns in a conversation. */
export function turnKeysOf(redis: RedisConnection, conversation: string, activity = ''): TurnKeys {
  return {
    line: redis.keyOf(conversation, 'line'),
    turn: redis.keyOf(conversation, 'turn'),
    done: redis.keyOf(conversation, `done:${activity}`),
  }
}
