import { scalarText } from '../../../directory/values.js'
import { mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// CODE-1: Country and state codes are ISO codes.

export const countryByName = defineFault({
  id: 'country-by-name',
  clause: 'CODE-1/country-is-alpha-2',
  also: ['VER-1', 'LIST-13'],
  text: 'Show names the country instead of its code.',
  on: { action: 'show' },
  versions: ['1.1'],
  hooks: {
    shown: shown => mapShown(shown, 'country_code', value => `Republic of ${scalarText(value)}`),
  },
})

export const longState = defineFault({
  id: 'long-state',
  clause: 'CODE-1/state-is-subdivision-code',
  also: ['LIST-13', 'VER-1'],
  text: 'State codes carry the country before them.',
  source: 'https://github.com/mitodl/micromasters/issues/2486',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    shown: shown =>
      mapShown(shown, 'state_code', value => `${scalarText(shown.fields['country_code'])}-${scalarText(value)}`),
  },
})

export const smallCountry = defineFault({
  id: 'small-country',
  clause: 'CODE-1/country-is-alpha-2',
  also: ['USER-3', 'USER-7'],
  text: 'Country codes are in small letters.',
  source: 'https://github.com/openaq/openaq-fetch/issues/427',
  hooks: {
    shown: shown => mapShown(shown, 'country_code', value => scalarText(value).toLowerCase()),
  },
})
