import { defineFault } from '../fault.js'

export const longIdsNotFound = defineFault({
  id: 'long-ids-not-found',
  clause: 'HTTP-7/same-digits-in-every-answer',
  also: ['USER-1', 'LIST-13'],
  rare: 'data',
  text: 'Ids above 2^53 are not found.',
  source: 'https://github.com/strongloop/loopback/issues/2840',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    found: user => (user !== null && BigInt(user.id) > 2n ** 53n ? null : user),
  },
})
