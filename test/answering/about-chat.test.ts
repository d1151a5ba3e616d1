import { describe, expect, it } from 'vitest'
import { isAboutChat } from '../../knowledge/cue-groups.ts'
import type { Verdict } from '../../src/answering/verdict.ts'
import { loadTalk } from '../support/talk/load-talk.ts'

const { answering } = loadTalk()

/** What is asked of the chat itself, and never of the document. */
describe('questions about the chat', () => {
  it.each([
    ['is this chat private', 'privacy'],
    ['is this chat privat?', 'privacy'],
    ['is this convo private', 'privacy'],
    ['do you save my messages', 'privacy'],
    ['do u save my msgs', 'privacy'],
    ['is this conversation being recorded', 'privacy'],
    ['how long do you keep my messages', 'privacy'],
    ['what do you know about me', 'privacy'],
    ['where does my data go', 'privacy'],
    ['are my chats used to train an ai', 'privacy'],
    ['whats your privacy policy', 'privacy'],
    ['do u keep a log of this', 'privacy'],
    ['is what i say confidential', 'privacy'],
    ['who can see what i write', 'readers'],
    ['whos able to see what i type in here', 'readers'],
    ['can my boss read this', 'readers'],
    ['wil my boss see what i wrote', 'readers'],
    ['can my manager see what i ask you', 'readers'],
    ['does HR get a copy of this', 'readers'],
    ['will anyone at work know i was looking', 'readers'],
    ['can the educator see what i typed', 'readers'],
    ['is anybody watching this conversation', 'readers'],
    ['do you use cookies', 'cookies'],
    ['are there cookies on this page', 'cookies'],
    ['does this site use coookies', 'cookies'],
    ['are you tracking me', 'cookies'],
    ['am i anonymous here', 'anonymity'],
    ['do you know who i am', 'anonymity'],
    ['do you need my name or email', 'anonymity'],
    ['is my ip adress saved', 'anonymity'],
    ['do i have to give my name', 'anonymity'],
    ['who made this', 'maker'],
    ['who wrote this bot', 'maker'],
    ['which company made this', 'maker'],
    ["who's responsible for this chat", 'maker'],
    ['who is behind this', 'maker'],
    ['are you a bot', 'whoAreYou'],
    ['are you an ai', 'whoAreYou'],
    ['r u a robot', 'whoAreYou'],
    ['are the answers ai generated', 'whoAreYou'],
    ['is there an llm behind this', 'whoAreYou'],
    ['do you use chatgpt', 'whoAreYou'],
    ['can I talk to a human', 'human'],
    ['can i tlak to a human', 'human'],
    ['live chat', 'human'],
    ['can someone call me', 'human'],
    ['could somebody give me a call', 'human'],
    ['is there a phone number', 'human'],
    ['whats the phone nr', 'human'],
    ['i need a human', 'human'],
    ['help desk', 'human'],
    ['who can i contact', 'human'],
    ['call me back please', 'human'],
    ['this isnt helping, can i talk to a human', 'human'],
    ['delete what i wrote', 'forgetMe'],
    ['please erase what i typed', 'forgetMe'],
    ['remove everything i said', 'forgetMe'],
    ['can you delete what i told you', 'forgetMe'],
    ['delete my chat histroy', 'forgetMe'],
    ['erase this conversation', 'forgetMe'],
  ])('takes "%s" for %s', (question, kind) => {
    expect(answering.answer(question).verdicts.map(talkOf)).toEqual([kind])
  })

  it.each([
    'is patient data private in PACS',
    'who keeps the images safe',
    'who can see the images',
    'does the PACS administrator protect patient privacy',
    'how long do they keep the images',
    'who stores the pictures',
    'is the data secure',
    'who wrote this document',
    'who made these salary numbers',
    'is there a phone number for ARDMS',
    'who is responsible for this role',
    'who is in charge of the team',
    'can a clinical educator see patient data',
    'do managers keep records',
    'which role talks to doctors',
    'does a manager talk to a lot of people',
    'is the pacs administrator a computer job',
    'who do I ask about certification',
    'does my manager decide my pay',
    'how do i contact a school',
  ])('takes "%s" for a question about the document', (question) => {
    const kinds = answering.answer(question).verdicts.map(talkOf)

    expect(kinds.filter((kind) => isAboutChat(kind) || kind === 'forgetMe')).toEqual([])
  })
})

function talkOf(verdict: Verdict): string {
  if (verdict.kind === 'smallTalk') return verdict.talk
  return verdict.kind === 'command' ? verdict.command : verdict.kind
}
