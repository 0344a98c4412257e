import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

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
