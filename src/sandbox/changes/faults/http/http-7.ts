import { isObject } from '../../../../json/index.js'
import { mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// HTTP-7: Ids are 64-bit whole numbers.

export const roundedIds = defineFault({
  id: 'rounded-ids',
  clause: 'HTTP-7/same-digits-in-every-answer',
  also: ['LIST-13', 'PAGE-7'],
  rare: 'data',
  text: 'Ids beyond 2^53 lose their last digits.',
  source: 'https://github.com/rest-sh/restish/issues/397',
  on: { action: 'list' },
  hooks: {
    shown: shown => mapShown(shown, 'id', value => BigInt(Math.round(Number(value)))),
  },
})

export const vendorIdsBelowZero = defineFault({
  id: 'vendor-ids-below-zero',
  clause: 'HTTP-7/positive-whole-number',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'Ids of vendors are negative.',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    shown: shown =>
      mapShown(shown, 'vendor', vendor =>
        isObject(vendor) && typeof vendor['id'] === 'number' ? { ...vendor, id: -vendor['id'] } : vendor,
      ),
  },
})

export const vendorIdsUnsigned = defineFault({
  id: 'vendor-ids-unsigned',
  clause: 'HTTP-7/within-63-bits',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'Ids of vendors have their highest bit set.',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    shown: shown =>
      mapShown(shown, 'vendor', vendor =>
        isObject(vendor) && typeof vendor['id'] === 'number'
          ? { ...vendor, id: BigInt(vendor['id']) + 2n ** 63n }
          : vendor,
      ),
  },
})

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
