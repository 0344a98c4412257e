import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeOffsetIgnored = defineFault({
  id: 'range-offset-ignored',
  clause: 'LIST-3/date-times-with-offset',
  also: ['LIST-4'],
  rare: 'data',
  text: 'The offsets of a range are taken for Z.',
  source: 'https://github.com/buildkite/feedback/issues/219',
  on: { action: 'list' },
  hooks: rangeReadAs(value => (/[+-]\d\d:\d\d/.test(value) ? value.replace(/[+-]\d\d:\d\d/g, 'Z') : null)),
})
