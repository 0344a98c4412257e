import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const idAsText = defineFault({
  id: 'id-as-text',
  clause: 'HTTP-4/fits-the-model',
  also: ['HTTP-7'],
  text: 'Ids in lists are strings.',
  source: 'https://github.com/grokability/snipe-it/issues/3802',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    shown: shown => mapShown(shown, 'id', String),
  },
})
