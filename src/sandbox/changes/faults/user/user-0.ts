import { fieldErrors } from '../../../serving/reply.js'
import { sentNames } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-0: Updates are partial.

export const updateRequiresLastName = defineFault({
  id: 'update-requires-last-name',
  clause: 'USER-0/no-field-required',
  also: ['USER-7', 'USER-9'],
  text: 'Update wants a last name every time.',
  source: 'https://github.com/cloudcreativity/laravel-json-api/issues/209',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (sentNames(call).includes('last_name') ? null : fieldErrors(400, { last_name: ["can't be blank"] })),
  },
})
