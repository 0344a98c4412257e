import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

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
