import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

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
