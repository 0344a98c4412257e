import { defineFault } from '../fault.js'

export const longSignaturesCut = defineFault({
  id: 'long-signatures-cut',
  clause: 'USER-7/sent-fields-change',
  also: ['USER-11'],
  rare: 'data',
  text: 'Signatures are cut after 40 characters.',
  source: 'https://github.com/MISP/MISP/issues/3196',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    changes: fields =>
      typeof fields['email_signature'] === 'string' && fields['email_signature'].length > 40
        ? { ...fields, email_signature: fields['email_signature'].slice(0, 40) }
        : fields,
  },
})
