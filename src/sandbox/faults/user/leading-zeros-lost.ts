import { defineFault } from '../fault.js'
import { mapTexts } from '../map-texts.js'

export const leadingZerosLost = defineFault({
  id: 'leading-zeros-lost',
  clause: 'USER-11/leading-zeros-kept',
  also: ['USER-7'],
  rare: 'data',
  text: 'Texts of digits lose their leading zeros.',
  source: 'https://github.com/jxjj/simple-ldap-search/issues/12',
  on: { action: 'update' },
  hooks: {
    sent: fields => mapTexts(fields, text => (/^0\d+$/.test(text) ? String(Number(text)) : text)),
  },
})
