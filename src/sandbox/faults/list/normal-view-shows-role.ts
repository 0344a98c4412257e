import { valueOf } from '../../incoming/query.js'
import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const normalViewShowsRole = defineFault({
  id: 'normal-view-shows-role',
  clause: 'LIST-11/normal-lacks-the-extended-fields',
  also: ['HTTP-4'],
  text: 'The normal view shows the role.',
  on: { parameter: 'view' },
  hooks: {
    shown: (shown, call) =>
      valueOf(call.query, 'view') === 'normal' && call.operation?.action === 'list'
        ? changeShown(shown, { role: 'Foreman', verified_employee: true })
        : shown,
  },
})
