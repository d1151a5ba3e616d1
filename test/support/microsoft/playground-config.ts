const bot = { id: '28:bot', name: 'Career bot' }
const ana = person('Ana', 0)
const others = ['Ben', 'Cem', 'Dee', 'Eve', 'Fay'].map((name, i) => person(name, i + 1))

/** Who is in the Playground, where: fixed, since it makes up other ids at each start. */
export const playgroundConfig = {
  version: '0.1.1',
  tenantId: '11111111-1111-4111-8111-111111111111',
  bot,
  currentUser: ana,
  // It ends with fewer than five.
  users: others,
  personalChat: { id: 'a:personal' },
  groupChat: { id: '19:group@thread.v2', name: 'Group' },
  team: {
    id: '19:team@thread.tacv2',
    name: 'Team',
    aadGroupId: '33333333-3333-4333-8333-333333333333',
    channels: [{ id: '19:channel@thread.tacv2', name: 'Careers' }],
  },
} as const

/** It wants all of this. */
function person(name: string, index: number) {
  const email = `${name.toLowerCase()}@people.example`
  return {
    id: `29:${name.toLowerCase()}`,
    name,
    aadObjectId: `22222222-2222-4222-8222-22222222222${index}`,
    givenName: name,
    surname: 'Person',
    email,
    userPrincipleName: email,
  }
}
