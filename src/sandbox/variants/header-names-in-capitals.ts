import { mapHeaders } from './map-headers.js'
import { defineVariant } from './variant.js'

export const headerNamesInCapitals = defineVariant({
  id: 'header-names-in-capitals',
  text: 'Names of headers are written in capitals.',
  why: 'RFC 9110, 5.1: names of fields are case-insensitive.',
  hooks: {
    reply: answer => mapHeaders(answer, ([name, value]) => [name.toUpperCase(), value]),
  },
})
