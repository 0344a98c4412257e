import { scalarText } from '../../../directory/values.js'
import { mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// LIST-13: List and show agree.

export const listStale = defineFault({
  id: 'list-stale',
  clause: 'LIST-13/listed-user-agrees-with-shown',
  also: ['VER-1', 'USER-3', 'USER-7'],
  text: 'Lists show another job title than show does.',
  on: { action: 'list' },
  hooks: {
    shown: shown => mapShown(shown, 'job_title', value => `${scalarText(value)} (acting)`),
  },
})
