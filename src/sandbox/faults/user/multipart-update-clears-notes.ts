import { defineFault } from '../fault.js'

export const multipartUpdateClearsNotes = defineFault({
  id: 'multipart-update-clears-notes',
  clause: 'USER-7/other-fields-stay',
  rare: 'data',
  text: 'An update that comes by multipart clears the notes where none are sent.',
  source: 'https://github.com/encode/django-rest-framework/issues/2894',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    changes: (fields, call) => (call.payload.kind === 'form' ? { notes: null, ...fields } : fields),
  },
})
