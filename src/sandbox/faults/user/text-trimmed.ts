import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const textTrimmed = defineFault({
  id: 'text-trimmed',
  clause: 'USER-11/unicode-byte-for-byte',
  also: ['USER-3'],
  rare: 'data',
  text: 'Spaces around a text are cut off.',
  source: 'https://github.com/smutel/terraform-provider-netbox/issues/194',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    sent: fields => mapTexts(fields, text => text.trim()),
  },
})
