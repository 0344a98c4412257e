import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const noMultipartGrants = defineFault({
  id: 'no-multipart-grants',
  clause: 'TOKEN-1/multipart-is-taken',
  text: 'A grant as multipart form data is refused.',
  source: 'https://github.com/DuendeArchive/Support/issues/168',
  on: { action: 'token' },
  hooks: {
    reply: (answer, call) =>
      call.headers['content-type']?.startsWith('multipart/form-data') === true
        ? refusals.unsupported(['application/json'])
        : answer,
  },
})
