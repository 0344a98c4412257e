import { isObject } from '../../../../json/index.js'
import { mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// HTTP-4: Success bodies fit their model.

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

export const vendorIdAlone = defineFault({
  id: 'vendor-id-alone',
  clause: 'HTTP-4/fits-the-model',
  also: ['VER-1', 'LIST-13'],
  text: 'Show gives the id of the vendor in place of the vendor.',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    shown: shown => mapShown(shown, 'vendor', vendor => (isObject(vendor) ? (vendor['id'] ?? null) : vendor)),
  },
})
