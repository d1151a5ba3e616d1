import { describe, expect, it } from 'vitest'
import { matchesRefusal } from '../../src/evaluation/matches-refusal.ts'
import { sentences } from '../../src/replies/voice/sentences.ts'

describe('matchesRefusal', () => {
  it.each([
    "The document doesn't say how long it takes.",
    'The document does not give exam fees.',
    'The document says nothing about "Texas".',
    "I can't tell you about that.",
    'I’m just a career bot.',
    "That's outside what I know.",
    'I only understand English, sorry.',
    "I couldn't make out a question in that.",
    'There is no information on it.',
    'It is not in the document.',
  ])('takes "%s" for a refusal', (text) => {
    expect(matchesRefusal(text)).toBe(true)
  })

  it.each([
    'The median salary was $62,027 in 2018.',
    'Managers need a degree and experience.',
    'Which role do you mean?',
    'Hello! Ask me anything about careers.',
    '',
  ])('takes "%s" for none', (text) => {
    expect(matchesRefusal(text)).toBe(false)
  })

  it.each([
    sentences.outside('careers'),
    sentences.otherOccupation('plumber', 'careers'),
    sentences.noMedicalAdvice,
    sentences.onlyEnglish,
    sentences.unreadable,
    sentences.silentOn('exam fees', ''),
    sentences.silentAbout('Texas', 'bakers'),
    sentences.silentAltogether,
  ])('knows every sentence the bot refuses with: "%s"', (text) => {
    expect(matchesRefusal(text)).toBe(true)
  })
})
