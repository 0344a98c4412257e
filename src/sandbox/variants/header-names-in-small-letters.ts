import { mapHeaders } from './map-headers.js'
import { defineVariant } from './variant.js'

export const headerNamesInSmallLetters = defineVariant({
  id: 'header-names-in-small-letters',
  text: 'Names of headers are written in small letters.',
  why: 'RFC 9110, 5.1: names of fields are case-insensitive.',
  hooks: {
    reply: answer => mapHeaders(answer, ([name, value]) => [name.toLowerCase(), value]),
  },
})
