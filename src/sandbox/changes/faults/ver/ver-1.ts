import type { Json } from '../../../../json/index.js'
import { scalarText } from '../../../directory/values.js'
import { changeShown, mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// VER-1: One user, whatever the version.

export const nameInCapitals = defineFault({
  id: 'name-in-capitals',
  clause: 'VER-1/same-value-in-every-version',
  also: ['USER-10', 'LIST-13'],
  text: 'One version shows names in capitals.',
  on: { action: 'show' },
  versions: ['1.1'],
  hooks: {
    shown: shown => mapShown(shown, 'name', value => scalarText(value).toUpperCase()),
  },
})

export const vendorMissingInOneVersion = defineFault({
  id: 'vendor-missing-in-one-version',
  clause: 'VER-1/same-value-in-every-version',
  also: ['LIST-13', 'USER-3'],
  text: 'One version shows no vendor.',
  source: 'https://github.com/readthedocs/readthedocs.org/issues/1611',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    shown: shown => changeShown(shown, { vendor: null }),
  },
})

export const titleOfOneVersion = defineFault({
  id: 'title-of-one-version',
  clause: 'VER-1/write-shows-in-every-version',
  also: ['LIST-13', 'USER-1', 'USER-3', 'USER-7', 'SYNC-2', 'ME-1'],
  text: 'One version shows a job title of its own.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    shown: shown => changeShown(shown, { job_title: 'Of one version' }),
  },
})

export const vendorMissingInOneList = defineFault({
  id: 'vendor-missing-in-one-list',
  clause: 'VER-1/same-value-in-every-version',
  also: ['LIST-13'],
  text: 'The lists of one version show no vendor.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    shown: shown => changeShown(shown, { vendor: null }),
  },
})

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
      const before = call.database.scratch.has(key) ? (call.database.scratch.get(key) as Json) : now
      call.database.scratch.set(key, now)
      return changeShown(shown, { job_title: before })
    },
  },
})
