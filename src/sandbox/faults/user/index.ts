import type { Fault } from '../fault.js'
import { anyCountryAccepted } from './any-country-accepted.js'
import { anyMediaTypeTaken } from './any-media-type-taken.js'
import { anyStateAccepted } from './any-state-accepted.js'
import { avatarForgotten } from './avatar-forgotten.js'
import { badEmailAccepted } from './bad-email-accepted.js'
import { bidContactRefused } from './bid-contact-refused.js'
import { blankLastNameAccepted } from './blank-last-name-accepted.js'
import { brokenJsonFails } from './broken-json-fails.js'
import { conflictStored } from './conflict-stored.js'
import { connectionDropped } from './connection-dropped.js'
import { createLosesNotes } from './create-loses-notes.js'
import { createLosesVendor } from './create-loses-vendor.js'
import { createNotStored } from './create-not-stored.js'
import { createdAtSettable } from './created-at-settable.js'
import { emailTakenTwice } from './email-taken-twice.js'
import { emojiLost } from './emoji-lost.js'
import { emptyPartIgnored } from './empty-part-ignored.js'
import { goodFieldsOfBadUpdateStored } from './good-fields-of-bad-update-stored.js'
import { inactiveUsersGone } from './inactive-users-gone.js'
import { lastNameFirst } from './last-name-first.js'
import { leadingZerosLost } from './leading-zeros-lost.js'
import { longTextFails } from './long-text-fails.js'
import { originTakenTwice } from './origin-taken-twice.js'
import { reactivationIgnored } from './reactivation-ignored.js'
import { textNormalised } from './text-normalised.js'
import { textTrimmed } from './text-trimmed.js'
import { unknownUserEmpty } from './unknown-user-empty.js'
import { unknownUserInvited } from './unknown-user-invited.js'
import { unknownVendorAccepted } from './unknown-vendor-accepted.js'
import { updateClearsCity } from './update-clears-city.js'
import { updateLost } from './update-lost.js'
import { updateTurnsBackTime } from './update-turns-back-time.js'
import { wrongUser } from './wrong-user.js'

/** USER */
export const userFaults: readonly Fault[] = [
  wrongUser,
  unknownUserEmpty,
  unknownUserInvited,
  createLosesNotes,
  createNotStored,
  createLosesVendor,
  blankLastNameAccepted,
  badEmailAccepted,
  unknownVendorAccepted,
  emailTakenTwice,
  originTakenTwice,
  conflictStored,
  anyCountryAccepted,
  anyStateAccepted,
  updateClearsCity,
  updateLost,
  updateTurnsBackTime,
  emptyPartIgnored,
  goodFieldsOfBadUpdateStored,
  avatarForgotten,
  lastNameFirst,
  textNormalised,
  textTrimmed,
  emojiLost,
  leadingZerosLost,
  createdAtSettable,
  brokenJsonFails,
  anyMediaTypeTaken,
  longTextFails,
  connectionDropped,
  bidContactRefused,
  reactivationIgnored,
  inactiveUsersGone,
]
