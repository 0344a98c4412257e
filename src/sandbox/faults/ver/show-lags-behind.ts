import type { Json } from '../../../findings/json.js'
import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const showLagsBehind = defineFault({
  id: 'show-lags-behind',
  clause: 'VER-1/write-shows-in-every-version',
  also: ['USER-7', 'USER-3', 'SYNC-2', 'SYNC-3', 'SYNC-4', 'LIST-13', 'HTTP-13', 'PAGE-11', 'USER-11', 'BULK-7'],
  rare: 'steps',
  text: 'The first show after a change gives the job title from before.',
  source: 'https://github.com/mozilla/addons-server/issues/9208',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    shown: (shown, call) => {
      const key = `show-lags-behind ${shown.user.key}`
      const now = shown.fields['job_title'] ?? null
      const before = call.world.memory.has(key) ? (call.world.memory.get(key) as Json) : now
      call.world.memory.set(key, now)
      return changeShown(shown, { job_title: before })
    },
  },
})
