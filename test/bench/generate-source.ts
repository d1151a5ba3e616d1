/** Fields and callings whose pairs make up to 4,000 names of roles. */
const fields =
  'marine forest dairy harbor bridge tunnel railway airport museum theater library archive bakery brewery vineyard orchard poultry fishery quarry foundry pottery textile leather paper timber plastics rubber glass steel copper solar wind nuclear hydro battery cable signal radar sonar satellite telescope laser optics camera film radio music dance circus stadium marathon sailing climbing cycling ski golf tennis hotel resort cruise camping tourism tax pension insurance mortgage auction retail grocery pharmacy florist jewelry furniture carpet roofing plumbing heating elevator paving landscape irrigation pest mushroom honey coffee tea cocoa salt sugar cotton silk wool soap candle paint ink perfume toy puzzle brush broom'.split(
    ' ',
  )
const callings =
  'inspector technician planner analyst designer surveyor buyer trainer auditor coordinator supervisor estimator dispatcher engineer chemist biologist economist curator archivist conservator appraiser broker recruiter counselor instructor editor translator illustrator photographer operator mechanic welder assembler fitter installer repairer scheduler controller programmer administrator'.split(
    ' ',
  )
const works = ['checks', 'plans', 'repairs', 'records', 'prices', 'tests', 'stores', 'presents']
const things = ['samples', 'contracts', 'drawings', 'invoices', 'permits', 'exhibits', 'tools']

const mostRoles = fields.length * callings.length

/** A role of the generated source. */
export interface GeneratedRole {
  readonly name: string
  readonly field: string
  readonly calling: string
}

/** The first roles, in the order of the source. */
export function generateRoles(count: number): readonly GeneratedRole[] {
  if (count > mostRoles) throw new RangeError(`Expected at most ${mostRoles} roles, got ${count}.`)
  return Array.from({ length: count }, (_, i) => {
    const field = fields[i % fields.length] ?? ''
    const calling =
      callings[((i % fields.length) + Math.floor(i / fields.length)) % callings.length] ?? ''
    return { name: `${upperFirst(field)} ${upperFirst(calling)}`, field, calling }
  })
}

/** A document of the kind the compiler reads: a table of roles, then a section about each. */
export function generateSource(count: number): string {
  const roles = generateRoles(count)
  return [
    'Career Advancement for Clerks',
    'May 4, 2021',
    'Clerks may advance their careers in many trades.',
    'Career Options for Clerks',
    'Clerks do office work of all kinds. The table below shows what they may become.',
    'Job Title\tMedian Salary (2020)\tJob Growth (2020-2030)\tEducation or Experience',
    ...roles.map(toRow),
    '',
    ...roles.flatMap(toSection),
  ].join('\n')
}

function toRow({ name }: GeneratedRole, i: number): string {
  const salary = (40_000 + ((i * 7_919) % 60_000)).toLocaleString('en-US')
  const education = i % 3 === 0 ? "Bachelor's degree" : 'Certification'
  return `${name}\t$${salary}\t${(i * 13) % 30}%\t${education}`
}

function toSection({ name, field }: GeneratedRole, i: number): readonly string[] {
  const roles = `${name}s`
  const [work, thing] = [works[i % works.length] ?? '', things[i % things.length] ?? '']
  return [
    name,
    `${roles} are responsible for ${field} ${thing}. A ${name.toLowerCase()} ${work} them and reports to a team. ` +
      `They should be familiar with ${field} rules. To become a ${name.toLowerCase()}, the candidate must pass ${(i % 3) + 1} exams offered by the ${upperFirst(field)} Guild.`,
    '',
  ]
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
