import { defineFault } from '../fault.js'

export const reactivationIgnored = defineFault({
  id: 'reactivation-ignored',
  clause: 'USER-16/reactivated-returns-with-same-id',
  also: ['USER-7'],
  rare: 'steps',
  text: 'is_active=true does not bring a user back.',
  source: 'https://github.com/PostHog/posthog/pull/42603',
  on: { action: 'update' },
  hooks: {
    changes: fields => (fields['is_active'] === true ? { ...fields, is_active: false } : fields),
  },
})
