import { defineFault } from '../fault.js'

/** Ids of new users begin here. */
const FIRST_NEW = 2n ** 49n

export const newUsersUnlisted = defineFault({
  id: 'new-users-unlisted',
  clause: 'USER-3/listed-in-every-version',
  also: ['LIST-1', 'LIST-2', 'VER-1'],
  rare: 'steps',
  text: 'Lists leave out whoever was created lately.',
  source: 'https://github.com/zitadel/zitadel/issues/7543',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    population: users => users.filter(user => BigInt(user.id) < FIRST_NEW),
  },
})
