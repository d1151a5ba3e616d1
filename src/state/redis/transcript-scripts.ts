import { createScript } from './redis-connection.ts'
import { turnFunctions } from './turn-scripts.ts'

/** Older activities of a conversation are forgotten. */
export const keptPerConversation = 200

/** How many values tell of an activity: its id, that of its client, and so on. */
const valuesOfSaid = 6

/**
 * What these scripts share. A conversation has `about`, a hash of what is known of it; `log`, a stream
 * of what was said, with each activity's number as its ID; and `index`, a hash that gives the number
 * of an activity by its id (`i:`), by its client's id (`c:`), or of the last reply to it (`r:`).
 */
const functions = `
local about, log, index = KEYS[1], KEYS[2], KEYS[3]
local function touch(userId, isWelcomed)
  redis.call('HSETNX', about, 'userId', userId)
  redis.call('HSETNX', about, 'isWelcomed', isWelcomed)
  redis.call('HSETNX', about, 'last', 0)
  local time = redis.call('TIME')
  redis.call('HSET', about, 'changedAt', time[1] * 1000 + math.floor(time[2] / 1000))
end
local function keep(lifeMs)
  if lifeMs > 0 then for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], lifeMs) end end
end
local function fieldsOf(entry)
  local fields = {}
  for i = 1, #entry[2], 2 do fields[entry[2][i]] = entry[2][i + 1] end
  return fields
end
local function forgetIndex(name, number)
  if redis.call('HGET', index, name) == number then redis.call('HDEL', index, name) end
end
local function trim(number)
  for _, entry in ipairs(redis.call('XRANGE', log, '-', number - ${keptPerConversation})) do
    local old, fields = string.match(entry[1], '%d+'), fieldsOf(entry)
    forgetIndex('i:' .. fields.i, old)
    forgetIndex('c:' .. fields.c, old)
    forgetIndex('r:' .. fields.r, old)
    redis.call('XDEL', log, entry[1])
  end
end
local function find(name)
  local number = redis.call('HGET', index, name)
  return number and redis.call('XRANGE', log, number, number)[1]
end
local function add(userId, isWelcomed, channel, at)
  local id, clientId, replyTo, activity, place, isKept = unpack(ARGV, at, at + ${valuesOfSaid - 1})
  touch(userId, isWelcomed)
  local number = redis.call('HINCRBY', about, 'last', 1)
  local isFirst = number > 1 and redis.call('XLEN', log) == 0
  if replyTo ~= '' and redis.call('HEXISTS', index, 'i:' .. replyTo) == 0 then replyTo = '' end
  local fields = {'i', id, 'c', clientId, 'r', replyTo, 'p', place, 'f', isFirst and '1' or '', 'a', activity}
  if isKept == '1' then
    redis.call('XADD', log, number .. '-0', unpack(fields))
    if id ~= '' then redis.call('HSET', index, 'i:' .. id, number) end
    if clientId ~= '' then redis.call('HSET', index, 'c:' .. clientId, number) end
    if replyTo ~= '' then redis.call('HSET', index, 'r:' .. replyTo, number) end
    if number > ${keptPerConversation} then trim(number) end
  end
  redis.call('PUBLISH', channel, cjson.encode({number .. '-0', fields}))
  return number
end
`

/** Gives what is known of a conversation, and makes it if there is none. */
export const openScript = createScript(`${functions}
touch(ARGV[1], ARGV[2])
keep(tonumber(ARGV[3]))
return redis.call('HGETALL', about)`)

/** Sets a field of a conversation; gives whether it was another before. */
export const noteScript = createScript(`${functions}
touch('', '1')
keep(tonumber(ARGV[3]))
local before = redis.call('HGET', about, ARGV[1])
redis.call('HSET', about, ARGV[1], ARGV[2])
return before == ARGV[2] and 0 or 1`)

/** Adds an activity, and tells who listens. */
export const addScript = createScript(`${functions}
local claim = ARGV[2]
if claim ~= '' and redis.call('HGET', KEYS[5], 'holder') ~= claim then return {'lost'} end
add('', '1', ARGV[3], 4)
keep(tonumber(ARGV[1]))
return {'added'}`)

/**
 * Adds an activity that a client posts, unless its client's id is known, and tells who listens; then
 * takes its turn, or a place in line, as {@link enterScript} does.
 */
export const postScript = createScript(`${turnFunctions}${functions}
local lifeMs, claim, channel, userId, activity = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local leaseMs, graceMs, clientId = tonumber(ARGV[6]), tonumber(ARGV[7]), ARGV[9]
if clientId ~= '' then
  local known = find('c:' .. clientId)
  if known then
    return {'known', known, redis.call('HEXISTS', index, 'r:' .. fieldsOf(known).i)}
  end
end
local number = add(userId, '0', channel, 8)
keep(lifeMs)
if activity == '' then return {'added', number, {}} end
local items = {}
for i = 7, #KEYS do items[#items + 1] = KEYS[i] end
return {'added', number, enter(KEYS[4], KEYS[5], KEYS[6], activity, claim, leaseMs, graceMs, items)}`)

/**
 * Keeps what a turn says and remembers, if it still has its claim, and ends it, if it has ended. Behind
 * six values of its own come the items, each as JSON or '' for none, then what was said.
 */
export const commitScript = createScript(`${turnFunctions}${functions}
local line, turn, done = KEYS[4], KEYS[5], KEYS[6]
local lifeMs, claim, channel, eTag, outcome, ending = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if redis.call('HGET', turn, 'holder') ~= claim then return {'lost'} end
local at = 7
for i = 7, #KEYS do
  if ARGV[at] == '' then redis.call('DEL', KEYS[i])
  else
    redis.call('HSET', KEYS[i], 'v', eTag, 'j', ARGV[at])
    if lifeMs > 0 then redis.call('PEXPIRE', KEYS[i], lifeMs) end
  end
  at = at + 1
end
if at <= #ARGV then
  while at <= #ARGV do
    add('', '1', channel, at)
    at = at + ${valuesOfSaid}
  end
  keep(lifeMs)
end
if ending ~= '' then
  local e = cjson.decode(ending)
  leave(line, turn, done, e.activity, outcome, e.outcomeLifeMs, e.graceMs, e.channel, e.conversation)
end
return {'kept'}`)

/** Gives the last number, and what was said after a number, newest first. */
export const readScript = createScript(`${functions}
local after, limit = tonumber(ARGV[1]), tonumber(ARGV[2])
local last = tonumber(redis.call('HGET', about, 'last') or 0)
if after > last then after = 0 end
if limit == 0 then return {last, {}} end
return {last, redis.call('XREVRANGE', log, '+', '(' .. after, 'COUNT', limit)}`)

/** Gives an activity by its id. */
export const findScript = createScript(`${functions}
return {find('i:' .. ARGV[1]) or nil}`)
