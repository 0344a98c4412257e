import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

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
