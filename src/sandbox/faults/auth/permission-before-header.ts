import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const permissionBeforeHeader = defineFault({
  id: 'permission-before-header',
  clause: 'AUTH-9/header-before-access',
  text: 'The lack of permission is told before the missing company header.',
  on: { action: ['list', 'create'] },
  hooks: {
    companyUnnamed: (refusal, call) =>
      refusal !== null && call.client?.mayRead === false ? refusals.notPermitted() : refusal,
  },
})
