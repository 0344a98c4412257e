import { defineFault } from '../fault.js'

export const reactivationIgnored = defineFault({
  id: 'reactivation-ignored',
  rule: 'USER-16',
  also: ['USER-7'],
  text: 'is_active=true does not bring a user back.',
  on: { action: 'update' },
  hooks: {
    changes: fields => (fields['is_active'] === true ? { ...fields, is_active: false } : fields),
  },
})
