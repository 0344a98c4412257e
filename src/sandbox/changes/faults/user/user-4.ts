import { insertUser } from '../../../directory/company.js'
import { type Fields, newUser } from '../../../directory/user.js'
import { freshId } from '../../../directory/database.js'
import { withoutErrors } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-4: Create refuses bad requests.

export const blankLastNameAccepted = defineFault({
  id: 'blank-last-name-accepted',
  clause: 'USER-4/blank-last-name-is-400',
  text: 'Create takes a blank last name.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    errors: (errors, call) => (call.operation?.action === 'create' ? withoutErrors(errors, 'last_name') : errors),
    changes: fields => ({ last_name: '', ...fields }),
  },
})

export const badEmailAccepted = defineFault({
  id: 'bad-email-accepted',
  clause: 'USER-4/malformed-email-is-400',
  text: 'Create takes any text for an email address.',
  source: 'https://github.com/fleetdm/fleet/issues/7199',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    errors: errors => withoutErrors(errors, 'email_address'),
    changes: (fields, call) => ({ email_address: `none-${call.earlierCalls}@example.invalid`, ...fields }),
  },
})

export const unknownVendorAccepted = defineFault({
  id: 'unknown-vendor-accepted',
  clause: 'USER-4/unknown-vendor-is-400',
  also: ['USER-3'],
  text: 'Create takes a vendor that does not exist.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    errors: errors => withoutErrors(errors, 'vendor_id'),
  },
})

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

export const unknownTemplateAccepted = defineFault({
  id: 'unknown-template-accepted',
  clause: 'USER-4/unknown-template-is-400',
  text: 'Create takes a permission template that does not exist.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    errors: errors => withoutErrors(errors, 'default_permission_template_id', 'company_permission_template_id'),
  },
})

export const refusedCreateStored = defineFault({
  id: 'refused-create-stored',
  clause: 'USER-4/nothing-created',
  also: ['HTTP-4', 'NULL-1'],
  rare: 'steps',
  text: 'A create that is refused creates somebody all the same.',
  source: 'https://github.com/IQSS/dataverse/issues/1374',
  on: { action: 'create' },
  hooks: {
    sent: (fields, call) => {
      call.database.scratch.set('refused-create-stored', fields)
      return fields
    },
    errors: (errors, call) => {
      const fields = call.database.scratch.get('refused-create-stored') as Fields
      if (errors.size > 0 && call.company !== null)
        insertUser(call.company, newUser(freshId(call.database), { ...fields, is_active: false }))
      return errors
    },
  },
})

export const lastNameMadeUp = defineFault({
  id: 'last-name-made-up',
  clause: 'USER-4/missing-last-name-is-400',
  text: 'Create makes up a last name where none is sent.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    sent: fields => ({ last_name: 'Unknown', ...fields }),
  },
})

export const emailMadeUp = defineFault({
  id: 'email-made-up',
  clause: 'USER-4/missing-email-is-400',
  text: 'Create makes up an address where none is sent.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    sent: (fields, call) => ({ email_address: `nobody-${call.earlierCalls}@example.invalid`, ...fields }),
  },
})

export const emptyEmailMadeUp = defineFault({
  id: 'empty-email-made-up',
  clause: 'USER-4/empty-email-is-400',
  rare: 'data',
  text: 'Create makes up an address where an empty one is sent.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    sent: (fields, call) => {
      const empty = fields['email_address'] === ''
      call.database.scratch.set('empty-email-made-up', empty)
      return empty ? { ...fields, email_address: `empty-${call.earlierCalls}@example.invalid` } : fields
    },
    errors: (errors, call) =>
      call.database.scratch.get('empty-email-made-up') === true ? withoutErrors(errors, 'email_address') : errors,
  },
})
