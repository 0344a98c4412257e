import { defineFault } from '../fault.js'

export const wrongTypesAccepted = defineFault({
  id: 'wrong-types-accepted',
  clause: 'USER-4/wrong-type-is-400',
  also: ['USER-7', 'USER-8', 'HTTP-4'],
  text: 'Values of the wrong type are taken and forgotten.',
  on: { action: ['create', 'update'] },
  versions: ['1.3'],
  hooks: {
    errors: errors =>
      new Map([...errors].filter(([, messages]) => !messages.some(message => message.startsWith('must be')))),
    changes: fields =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value !== 'object' || value === null)),
  },
})
