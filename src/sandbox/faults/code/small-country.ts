import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const smallCountry = defineFault({
  id: 'small-country',
  rule: 'CODE-1',
  also: ['USER-3', 'USER-7'],
  text: 'Country codes are in small letters.',
  hooks: {
    shown: shown => mapShown(shown, 'country_code', value => scalarText(value).toLowerCase()),
  },
})
