import { describe, expect, it } from 'vitest'
import type { Demand } from '../../../src/answering/verdict.ts'
import { nameDemand, nameDemands } from '../../../src/replies/voice/name-demand.ts'

const bachelor: Demand = { topic: 'education', level: "bachelor's degree" }
const degree: Demand = { topic: 'education' }
const experience: Demand = { topic: 'experience' }

describe('nameDemand', () => {
  it.each([
    [bachelor, "a bachelor's degree"],
    [{ topic: 'education', level: "associate's degree" } as const, "an associate's degree"],
    [degree, 'a degree'],
    [experience, 'experience'],
  ])('names %j "%s"', (demand, name) => {
    expect(nameDemand(demand)).toBe(name)
  })
})

describe('nameDemands', () => {
  it.each([
    [[experience], [degree], 'experience, not a degree'],
    [[degree, experience], [], 'a degree and experience'],
  ])('names what is wanted and what is not', (wanted, unwanted, name) => {
    expect(nameDemands({ by: 'having', wanted, unwanted })).toBe(name)
  })

  it.each([
    [[degree, experience], 'a degree or experience'],
    [[bachelor], "a bachelor's degree or more"],
    [[{ topic: 'education', level: 'doctorate' } as const], 'a doctorate'],
  ])('names what is lacking, and that there is nothing above it', (unwanted, name) => {
    expect(nameDemands({ by: 'lacking', wanted: [], unwanted })).toBe(name)
  })
})
