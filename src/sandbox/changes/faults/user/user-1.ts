import { defineFault } from '../fault.js'

// USER-1: Show.

export const wrongUser = defineFault({
  id: 'wrong-user',
  clause: 'USER-1/the-user-asked-for',
  also: ['LIST-13', 'VER-1', 'USER-3', 'ME-1'],
  text: 'Show gives the next user.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    found: (user, call) =>
      user === null ? null : (call.company?.inIdOrder[call.company.inIdOrder.indexOf(user) + 1] ?? user),
  },
})

export const nobodyShown = defineFault({
  id: 'nobody-shown',
  clause: 'USER-1/known-id-is-200',
  also: ['LIST-13', 'VER-1', 'USER-3'],
  text: 'Show finds nobody.',
  on: { action: 'show', companyIn: 'query' },
  versions: ['1.1'],
  hooks: {
    found: () => null,
  },
})
