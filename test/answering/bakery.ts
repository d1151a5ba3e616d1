import type { Fact, FactId, Knowledge, Role, RoleId, Value } from '../../knowledge/knowledge.ts'
import { type Lexicon, loadLexicon } from '../../knowledge/lexicon.ts'
import type { TopicId } from '../../knowledge/topics.ts'
import { createModel, type Model } from '../../src/answering/model/model.ts'

/** The lexicon the bot is shipped with. */
export const lexicon: Lexicon = loadLexicon('knowledge/lexicon.json')

/** The id of a role, unchecked. */
export function roleId(id: string): RoleId {
  return id as RoleId
}

/** The id of the nth fact (from 1) of a role on a topic. */
function factId(role: string, topic: TopicId, number = 1): FactId {
  return `${role}/${topic}/${number}` as FactId
}

/** Dollars a year (2020), or an hour. */
function pay(low: number, high = low, per: 'year' | 'hour' = 'year'): Value {
  return {
    kind: 'money',
    low,
    high,
    currency: 'USD',
    per,
    ...(per === 'year' ? { year: 2020 } : {}),
  }
}

/** Projected growth from 2020 to 2030. */
function growth(percent: number): Value {
  return { kind: 'growth', percent, from: 2020, to: 2030 }
}

interface RoleDraft {
  readonly name: string
  readonly kind?: Role['kind']
  readonly aliases?: readonly string[]
  readonly descriptions?: readonly string[]
}

interface FactDraft {
  readonly role: string
  readonly topic: TopicId
  readonly text: string
  readonly value?: Value
}

/** A knowledge made by hand; ids of roles are their names in kebab-case. */
export function createKnowledge(
  roles: readonly RoleDraft[],
  facts: readonly FactDraft[],
  synonyms: Knowledge['synonyms'] = {},
): Knowledge {
  return {
    formatVersion: 1,
    inputsHash: '',
    source: { file: 'bakery.txt', title: 'Careers in Baking', sections: ['All'], origins: [] },
    roles: roles.map(makeRole),
    facts: makeFacts(facts),
    entries: [],
    synonyms,
  }
}

function makeRole({
  name,
  kind = 'advancement',
  aliases = [],
  descriptions = [],
}: RoleDraft): Role {
  const lower = name.toLowerCase()
  return {
    id: roleId(lower.replaceAll(' ', '-')),
    kind,
    name,
    shortName: name,
    inSentence: lower,
    plural: `${lower}s`,
    article: 'a',
    aliases,
    descriptions,
  }
}

function makeFacts(drafts: readonly FactDraft[]): readonly Fact[] {
  const counts = new Map<string, number>()
  return drafts.map(({ role, topic, text, value }) => {
    const key = `${role}/${topic}`
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return {
      id: factId(role, topic, number),
      ...(role === 'source' ? {} : { role: roleId(role) }),
      topic,
      text,
      ...(value === undefined ? {} : { value }),
      quote: { text, lines: [1, 1], section: 'All' },
    }
  })
}

/**
 * Careers in baking: a range of pay, an equal growth of two roles, a falling one, a role paid by
 * the hour, and no word on what a miller does or needs.
 */
export const bakery: Knowledge = createKnowledge(
  [
    { name: 'Baker', kind: 'base' },
    { name: 'Pastry Chef', aliases: ['patissier'], descriptions: ['makes fine desserts'] },
    { name: 'Bakery Manager', descriptions: ['runs the shop', 'is in charge of the shop'] },
    { name: 'Baking Instructor', descriptions: ['teaches apprentices'] },
    { name: 'Miller' },
  ],
  [
    { role: 'baker', topic: 'overview', text: 'Bakers bake bread before dawn.' },
    {
      role: 'baker',
      topic: 'roles',
      text: 'Bakers may become pastry chefs, bakery managers, baking instructors or millers.',
    },
    {
      role: 'pastry-chef',
      topic: 'duties',
      text: 'Pastry chefs shape sugar and decorate wedding cakes.',
    },
    {
      role: 'pastry-chef',
      topic: 'certification',
      text: 'Pastry chefs must pass one exam offered by the Guild of Confectioners (GOC).',
      value: {
        kind: 'certification',
        names: [],
        bodies: [{ name: 'Guild of Confectioners', abbreviation: 'GOC' }],
        exams: 1,
      },
    },
    {
      role: 'pastry-chef',
      topic: 'salary',
      text: 'The pay of a pastry chef was $45,000 in 2020.',
      value: pay(45_000),
    },
    {
      role: 'pastry-chef',
      topic: 'outlook',
      text: 'Jobs of pastry chefs grow by 8% from 2020 to 2030.',
      value: growth(8),
    },
    {
      role: 'bakery-manager',
      topic: 'duties',
      text: 'Bakery managers order flour, plan shifts and keep the accounts.',
    },
    {
      role: 'bakery-manager',
      topic: 'education',
      text: "Bakery managers need a bachelor's degree.",
      value: { kind: 'education', level: "bachelor's degree", fields: [] },
    },
    {
      role: 'bakery-manager',
      topic: 'experience',
      text: 'Bakery managers need two years of experience in a bakery.',
      value: { kind: 'experience', years: 2 },
    },
    {
      role: 'bakery-manager',
      topic: 'salary',
      text: 'The pay of a bakery manager was $60,000 in 2020.',
      value: pay(60_000),
    },
    {
      role: 'bakery-manager',
      topic: 'outlook',
      text: 'Jobs of bakery managers fall by 3% from 2020 to 2030.',
      value: growth(-3),
    },
    {
      role: 'baking-instructor',
      topic: 'duties',
      text: 'Baking instructors teach apprentices how to knead dough.',
    },
    {
      role: 'baking-instructor',
      topic: 'education',
      text: "Baking instructors need a master's degree in education.",
      value: { kind: 'education', level: "master's degree", fields: ['education'] },
    },
    {
      role: 'baking-instructor',
      topic: 'salary',
      text: 'The pay of a baking instructor was $50,000 to $58,000 in 2020.',
      value: pay(50_000, 58_000),
    },
    {
      role: 'baking-instructor',
      topic: 'outlook',
      text: 'Jobs of baking instructors grow by 8% from 2020 to 2030.',
      value: growth(8),
    },
    {
      role: 'miller',
      topic: 'salary',
      text: 'The pay of a miller is $20 an hour.',
      value: pay(20, 20, 'hour'),
    },
    { role: 'source', topic: 'sourceDate', text: 'The document is dated May 2, 2021.' },
  ],
)

/** Every index over {@link bakery}. */
export const model: Model = createModel(bakery, lexicon)
