import { valueOf } from '../../incoming/query.js'
import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const unknownViewIsExtended = defineFault({
  id: 'unknown-view-is-extended',
  clause: 'LIST-11/unknown-view-is-normal',
  also: ['HTTP-4'],
  text: 'A view that does not exist is the extended one.',
  on: { parameter: 'view' },
  hooks: {
    shown: (shown, call) =>
      /^no_|odd/.test(valueOf(call.query, 'view') ?? '') && call.operation?.action === 'list'
        ? changeShown(shown, { role: 'Foreman', verified_employee: true })
        : shown,
  },
})
