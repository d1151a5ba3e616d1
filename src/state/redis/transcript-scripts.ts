import { createScript } from './redis-connection.ts'
import { turnFunctions } from './turn-scripts.ts'

/** Older activities of a conversation are forgotten. */
export const keptPerConversation = 200

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

/** Adds an activity unless its client's id is known, and tells who listens. */
export const addScript = createScript(`${turnFunctions}${functions}
local line, turn = KEYS[4], KEYS[5]
local lifeMs, claim, channel, userId, isWelcomed = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local id, clientId, replyTo, activity = ARGV[6], ARGV[7], ARGV[8], ARGV[9]
local place, isKept, isPosted, turnName, graceMs = ARGV[10], ARGV[11], ARGV[12], ARGV[13], ARGV[14]
if claim ~= '' and redis.call('HGET', turn, 'holder') ~= claim then return {'lost'} end
if isPosted == '1' and clientId ~= '' then
  local known = find('c:' .. clientId)
  if known then
    return {'known', known, redis.call('HEXISTS', index, 'r:' .. fieldsOf(known).i)}
  end
end
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
keep(lifeMs)
if turnName ~= '' then
  stand(line, turn, turnName)
  findFirst(line, turn, clock(), tonumber(graceMs), '')
end
redis.call('PUBLISH', channel, cjson.encode({number .. '-0', fields}))
return {'added', number}`)

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
