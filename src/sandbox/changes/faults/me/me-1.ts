import { changeShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// ME-1: Who am I.

export const meIsSomebodyElse = defineFault({
  id: 'me-is-somebody-else',
  clause: 'ME-1/own-user',
  also: ['VER-1'],
  text: '/me shows the first user of the company.',
  source: 'https://github.com/manifoldmarkets/manifold/issues/2578',
  on: { action: 'me' },
  versions: ['1.2'],
  hooks: {
    found: (_, call) => call.company?.inIdOrder[0] ?? null,
  },
})

export const meNotFound = defineFault({
  id: 'me-not-found',
  clause: 'ME-1/answers-200',
  also: ['NULL-1'],
  text: '/me finds nobody.',
  on: { action: 'me' },
  versions: ['1.1'],
  hooks: {
    found: () => null,
  },
})

export const meTitleDiffers = defineFault({
  id: 'me-title-differs',
  clause: 'ME-1/agrees-with-show',
  also: ['VER-1'],
  text: '/me shows another job title than show does.',
  on: { action: 'me' },
  hooks: {
    shown: shown => changeShown(shown, { job_title: 'Myself' }),
  },
})
