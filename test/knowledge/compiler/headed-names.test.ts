import { describe, expect, it } from 'vitest'
import { compileText, textsOf } from './compile.ts'

describe('a table that writes the roles of the headings in short', () => {
  const { knowledge } = compileText(
    '# Careers in Glass\n\nLeaded Glass Cutter\n\nLeaded glass cutters score, break and grind the panes. They earn $41,000 a year.\n\n' +
      'Church Window Restorer\n\nRestorers clean, solder and mend old windows. They earn $52,000 a year.\n\n' +
      'At a glance\n\n| Job | Reports to | Travel |\n|---|---|---|\n' +
      '| Glass cutter | Shop owner | None |\n| Restorer | Project lead | Two weeks a month |\n',
  )

  it('has no roles of its own', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual([
      'Leaded Glass Cutter',
      'Church Window Restorer',
    ])
  })

  it('tells of the roles of the headings', () => {
    expect(textsOf(knowledge, 'church-window-restorer', 'travel').join(' ')).toContain(
      'wo weeks a month',
    )
    expect(textsOf(knowledge, 'leaded-glass-cutter', 'salary').join(' ')).toContain('$41,000')
  })
})

describe('a table with a role that outranks the one of the heading', () => {
  const { knowledge } = compileText(
    '# Careers in a Kitchen\n\n## Assistant Baker\n\nAssistant bakers weigh, mix and shape the dough.\n\n' +
      '| Job | Salary | Education |\n|---|---|---|\n| Baker | $39,000 | None |\n| Pastry chef | $51,000 | Diploma |\n',
  )

  it('keeps the two apart', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Assistant Baker', 'Baker', 'Pastry chef']),
    )
    expect(textsOf(knowledge, 'assistant-baker', 'salary')).toEqual([])
  })
})

describe('a sentence that is broken behind a colon and holds a dash', () => {
  const { knowledge } = compileText(
    '# Careers in Towing\n\n## Tow Truck Driver\n\nDrivers hook, lift and haul cars that are stuck.\n' +
      "To work in this state a driver needs the **towing license**: a 20-hour course, an exam,\nand a clean record. (The dispatcher's license is another one -- see below.)\n\n" +
      '## Dispatcher\n\nDispatchers take the calls and send the trucks. They earn $38,000 a year.\n',
  )

  it('makes no table of it, and no role', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Tow Truck Driver', 'Dispatcher'])
  })
})

describe('a text that opens its sentences with a material', () => {
  const { knowledge } = compileText(
    '# Where It Leads: Cooling\n\nRefrigerant is bought and sold under federal law. Refrigerant that leaks costs money. No refrigerant may be vented.\n\n' +
      '## Installer\n\nInstallers set and connect the units.\n\n- Where: roofs and cellars\n- Pay: $40,000 a year\n',
  )

  it('starts from no such role', () => {
    expect(knowledge.roles.map(({ name }) => name)).toEqual(['Installer'])
  })

  it('knows where the work is by a label of one word', () => {
    expect(textsOf(knowledge, 'installer', 'employers').join(' ')).toContain('oofs and cellars')
  })
})
