import { mapTexts } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-11: Text comes back as it was sent.

export const textNormalised = defineFault({
  id: 'text-normalised',
  clause: 'USER-11/not-normalised',
  also: ['USER-3', 'USER-7'],
  rare: 'data',
  text: 'Text is stored in composed form.',
  hooks: {
    sent: fields => mapTexts(fields, text => text.normalize('NFC')),
  },
})

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

export const emojiLost = defineFault({
  id: 'emoji-lost',
  clause: 'USER-11/unicode-byte-for-byte',
  also: ['USER-3', 'USER-7'],
  rare: 'data',
  text: 'Characters beyond the basic plane become question marks.',
  source: 'https://github.com/OpenTree-Education/rhizone-lms/issues/147',
  hooks: {
    sent: fields => mapTexts(fields, text => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?')),
  },
})

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

export const markupEscaped = defineFault({
  id: 'markup-escaped',
  clause: 'USER-11/quotes-and-markup-kept',
  also: ['USER-3', 'USER-7'],
  rare: 'data',
  text: 'Text is stored escaped for HTML.',
  source: 'https://github.com/CVEProject/cve-services/issues/729',
  on: { action: ['create', 'update', 'sync'] },
  versions: ['1.2'],
  hooks: {
    sent: fields =>
      mapTexts(fields, text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
  },
})

export const quotesDoubled = defineFault({
  id: 'quotes-doubled',
  clause: 'USER-11/quotes-and-markup-kept',
  also: ['USER-7'],
  rare: 'data',
  text: 'Quotation marks are stored twice.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    sent: fields => mapTexts(fields, text => text.replaceAll('"', '""')),
  },
})
