import { defineFault } from '../fault.js'

// BULK-4: Adding twice.

export const bulkAddTwiceFails = defineFault({
  id: 'bulk-add-twice-fails',
  clause: 'BULK-4/adding-again-succeeds',
  rare: 'steps',
  text: 'Adding who is in already fails.',
  source: 'https://github.com/1Panel-dev/MaxKB/issues/2351',
  on: { action: 'bulk-add' },
  hooks: {
    pairResult: (pair, call) => {
      const key = `bulk-add-twice-fails ${pair.user} ${pair.project}`
      const again = call.database.scratch.has(key)
      if (pair.ok) call.database.scratch.set(key, true)
      return again ? { ...pair, ok: false } : pair
    },
  },
})
