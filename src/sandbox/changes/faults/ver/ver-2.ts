import { changeShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// VER-2: A version shows its own fields.

export const roleInPlainLists = defineFault({
  id: 'role-in-plain-lists',
  clause: 'VER-2/no-field-of-another-version',
  also: ['HTTP-4'],
  text: 'Lists without views show the role too.',
  on: { action: 'list', population: 'all' },
  hooks: {
    shown: shown => ('role' in shown.fields ? shown : changeShown(shown, { role: null })),
  },
})

export const partyIdEverywhere = defineFault({
  id: 'party-id-everywhere',
  clause: 'VER-2/no-field-of-another-version',
  also: ['HTTP-4'],
  text: 'The first version of /me shows party_id.',
  source: 'https://github.com/CenterForOpenScience/osf.io/issues/7516',
  on: { action: 'me' },
  versions: ['1.0'],
  hooks: {
    shown: shown => changeShown(shown, { party_id: 1 }),
  },
})
