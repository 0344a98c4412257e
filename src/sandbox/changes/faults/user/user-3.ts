import { newUser } from '../../../directory/user.js'
import { replaceStatus } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// USER-3: Create.

export const createLosesNotes = defineFault({
  id: 'create-loses-notes',
  clause: 'USER-3/shown-in-every-version',
  also: ['USER-11'],
  text: 'Create does not store the notes.',
  on: { action: 'create' },
  hooks: {
    changes: fields => ({ ...fields, notes: null }),
  },
})

export const createNotStored = defineFault({
  id: 'create-not-stored',
  clause: 'USER-3/shown-in-every-version',
  also: ['USER-5'],
  text: 'Create answers 201 and stores nothing.',
  source: 'https://github.com/SparkDevNetwork/Rock/issues/678',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    commit: () => false,
  },
})

export const createLosesVendor = defineFault({
  id: 'create-loses-vendor',
  clause: 'USER-3/sent-fields-come-back',
  text: 'Create does not store the vendor.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    changes: fields => ({ ...fields, vendor_id: null }),
  },
})

export const createAnswers200 = defineFault({
  id: 'create-answers-200',
  clause: 'USER-3/created-is-201',
  also: ['HTTP-1'],
  text: 'Create answers 200.',
  source: 'https://github.com/kubernetes/kubernetes/issues/2031',
  on: { action: 'create' },
  hooks: {
    reply: answer => replaceStatus(answer, 201, 200),
  },
})

export const knownIdGivenAgain = defineFault({
  id: 'known-id-given-again',
  clause: 'USER-3/id-is-new',
  text: 'Create answers with the id of somebody else.',
  on: { action: 'create' },
  hooks: {
    written: (user, call) => newUser(call.company?.inIdOrder[0]?.id ?? user.id, user.fields),
  },
})

/** Ids of new users begin here. */
const FIRST_NEW = 2n ** 49n

export const newUsersUnlisted = defineFault({
  id: 'new-users-unlisted',
  clause: 'USER-3/listed-in-every-version',
  also: ['LIST-1', 'LIST-2', 'VER-1'],
  rare: 'steps',
  text: 'Lists leave out whoever was created lately.',
  source: 'https://github.com/zitadel/zitadel/issues/7543',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    population: users => users.filter(user => BigInt(user.id) < FIRST_NEW),
  },
})

export const createForgetsOrigins = defineFault({
  id: 'create-forgets-origins',
  clause: 'USER-3/sent-fields-come-back',
  also: ['USER-5', 'LIST-6'],
  text: 'Create does not store the origin id.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    changes: fields => ({ ...fields, origin_id: null }),
  },
})
