import { defineFault } from '../fault.js'

export const syncGuessesUser = defineFault({
  id: 'sync-guesses-user',
  clause: 'SYNC-2/unknown-id-is-error',
  also: ['SYNC-3', 'SYNC-4', 'SYNC-7', 'AUTH-8'],
  text: 'An unknown id means the last user.',
  on: { action: 'sync' },
  hooks: {
    found: (user, call) => user ?? call.company?.ordered.at(-1) ?? null,
  },
})
