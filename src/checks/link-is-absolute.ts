import { isAbsolute } from './links.js'
import { targetCheck } from './link-target.js'

export const linkIsAbsolute = targetCheck('link-is-absolute', 'PAGE-6/absolute-url', ({ link }) =>
  isAbsolute(link.target)
    ? null
    : { expected: 'an absolute URL', received: link.target, message: `the link ${link.rel} is not absolute` },
)
