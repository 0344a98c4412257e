import { valueOf } from '../../incoming/query.js'
import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const viewIsExtendedByDefault = defineFault({
  id: 'view-is-extended-by-default',
  clause: 'LIST-11/normal-is-the-default',
  also: ['HTTP-4'],
  text: 'Without view the extended one is shown.',
  on: { parameter: 'view' },
  hooks: {
    shown: (shown, call) =>
      valueOf(call.query, 'view') === undefined && call.operation?.action === 'list'
        ? changeShown(shown, { role: 'Foreman', verified_employee: true })
        : shown,
  },
})
