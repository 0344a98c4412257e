import { defineVariant } from './variant.js'

export const unreadableFiltersIgnored = defineVariant({
  id: 'unreadable-filters-ignored',
  text: 'A filter that cannot be read is ignored.',
  why: 'LIST-12: 400, or as if it were not there.',
  on: { action: 'list' },
  hooks: {
    unreadable: (refusal, call) => (call.query.wellFormed ? null : refusal),
  },
})
