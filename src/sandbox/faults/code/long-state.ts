import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

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
