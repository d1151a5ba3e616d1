import { describe, expect, it } from 'vitest'
import { isChromiumMissing } from '../support/pages/chromium.ts'
import { findAxeViolations, useChat } from '../support/pages/use-chat.ts'

const phone = { viewport: { width: 390, height: 844 } }
const desktop = { viewport: { width: 1280, height: 800 } }

/** The three dialogs, clicked through as a person does it. */
describe.skipIf(isChromiumMissing).each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('dialogs in the page, on %s', { timeout: 60_000 }, (_, options) => {
  const { visit } = useChat()

  it('lead through a role', async () => {
    const { page, chat, watched } = await visit(options)
    await chat.ask('explore a role', 'Which role')
    await chat.press('PACS Administrator', 'PACS administrator')
    await chat.press('How to get there', 'Certified Picture Archive System Associate')
    await chat.press('Salary', '$72,218')
    await chat.press('Job growth', '13%')
    await chat.press('Done', 'Ask me anything')

    expect(await findAxeViolations(page)).toEqual([])
    expect(watched.faults).toEqual([])
  })

  it('compare roles', async () => {
    const { page, chat, watched } = await visit(options)
    await chat.ask('compare roles', 'Which roles would you like to compare')
    await chat.press('All of them', 'by salary')
    await chat.press('Salary', 'has the highest median salary')
    await chat.press('Job growth', 'has the highest job growth')
    await chat.press('Done', 'Ask me anything')

    expect(await findAxeViolations(page)).toEqual([])
    expect(watched.faults).toEqual([])
  })

  it('find a role', async () => {
    const { page, chat, watched } = await visit(options)
    await chat.ask('find my role', '(1 of 3)')
    await chat.press('Educating future sonographers', '(2 of 3)')
    await chat.press("A master's degree", '(3 of 3)')
    await chat.press('Pay', 'fits best')
    await chat.press('Done', 'Ask me anything')

    expect(await findAxeViolations(page)).toEqual([])
    expect(watched.faults).toEqual([])
  })
})
