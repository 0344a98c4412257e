import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

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
