import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const extensionAsText = defineFault({
  id: 'extension-as-text',
  clause: 'TEXT-1/extension-is-whole-number',
  also: ['HTTP-4', 'LIST-13', 'VER-1'],
  text: 'Extensions are strings.',
  source: 'https://github.com/roxlukas/lmeve/issues/55',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    shown: shown => mapShown(shown, 'business_phone_extension', String),
  },
})
