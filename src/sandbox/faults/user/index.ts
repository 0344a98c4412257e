import type { Fault } from '../fault.js'
import { addToNewProjectsRefused } from './add-to-new-projects-refused.js'
import { anyCountryAccepted } from './any-country-accepted.js'
import { anyMediaTypeTaken } from './any-media-type-taken.js'
import { anyStateAccepted } from './any-state-accepted.js'
import { avatarForgotten } from './avatar-forgotten.js'
import { badEmailAccepted } from './bad-email-accepted.js'
import { bidContactRefused } from './bid-contact-refused.js'
import { blankLastNameAccepted } from './blank-last-name-accepted.js'
import { brokenFormUnprocessable } from './broken-form-unprocessable.js'
import { brokenJsonFails } from './broken-json-fails.js'
import { conflictStored } from './conflict-stored.js'
import { connectionDropped } from './connection-dropped.js'
import { createAnswers200 } from './create-answers-200.js'
import { createLosesNotes } from './create-loses-notes.js'
import { createLosesVendor } from './create-loses-vendor.js'
import { createNotStored } from './create-not-stored.js'
import { createdAtSettable } from './created-at-settable.js'
import { deleteAnswers200 } from './delete-answers-200.js'
import { duplicateOverwrites } from './duplicate-overwrites.js'
import { emailTakenTwice } from './email-taken-twice.js'
import { emojiLost } from './emoji-lost.js'
import { emptyPartIgnored } from './empty-part-ignored.js'
import { emptyPartIsFalse } from './empty-part-is-false.js'
import { emptyPartKeepsNumber } from './empty-part-keeps-number.js'
import { goodFieldsOfBadUpdateStored } from './good-fields-of-bad-update-stored.js'
import { idSettable } from './id-settable.js'
import { inactiveUsersGone } from './inactive-users-gone.js'
import { inactiveUsersStillListed } from './inactive-users-still-listed.js'
import { inactiveUsersUnlisted } from './inactive-users-unlisted.js'
import { jsonCreateRefused } from './json-create-refused.js'
import { jsonUpdateConflicts } from './json-update-conflicts.js'
import { knownIdGivenAgain } from './known-id-given-again.js'
import { lastNameFirst } from './last-name-first.js'
import { leadingZerosLost } from './leading-zeros-lost.js'
import { longTextFails } from './long-text-fails.js'
import { markupEscaped } from './markup-escaped.js'
import { multipartRefused } from './multipart-refused.js'
import { nameSettable } from './name-settable.js'
import { newUsersUnlisted } from './new-users-unlisted.js'
import { nobodyShown } from './nobody-shown.js'
import { originTakenTwice } from './origin-taken-twice.js'
import { reactivationIgnored } from './reactivation-ignored.js'
import { refusedCreateStored } from './refused-create-stored.js'
import { refusedInHtml } from './refused-in-html.js'
import { syncMultipartRefused } from './sync-multipart-refused.js'
import { textNormalised } from './text-normalised.js'
import { textTrimmed } from './text-trimmed.js'
import { unknownFieldRefused } from './unknown-field-refused.js'
import { unknownTemplateAccepted } from './unknown-template-accepted.js'
import { unknownUserEmpty } from './unknown-user-empty.js'
import { unknownUserInvited } from './unknown-user-invited.js'
import { unknownVendorAccepted } from './unknown-vendor-accepted.js'
import { updateAnswersWithOldTitle } from './update-answers-with-old-title.js'
import { updateClearsCity } from './update-clears-city.js'
import { updateLost } from './update-lost.js'
import { updateRequiresLastName } from './update-requires-last-name.js'
import { updateToTakenEmailAccepted } from './update-to-taken-email-accepted.js'
import { updateToTakenOriginAccepted } from './update-to-taken-origin-accepted.js'
import { updateTurnsBackTime } from './update-turns-back-time.js'
import { wrongTypesAccepted } from './wrong-types-accepted.js'
import { wrongUser } from './wrong-user.js'
import { oddIdsUnprocessable } from './odd-ids-unprocessable.js'
import { lastNameMadeUp } from './last-name-made-up.js'
import { emailMadeUp } from './email-made-up.js'
import { emptyEmailMadeUp } from './empty-email-made-up.js'
import { emailCaseCounts } from './email-case-counts.js'
import { halfAPlaceUnchecked } from './half-a-place-unchecked.js'
import { updateAnswers202 } from './update-answers-202.js'
import { multipartUpdateClearsNotes } from './multipart-update-clears-notes.js'
import { updateTakesAnyAddress } from './update-takes-any-address.js'
import { blankBeforeMononyms } from './blank-before-mononyms.js'
import { quotesDoubled } from './quotes-doubled.js'
import { longSignaturesCut } from './long-signatures-cut.js'
import { hangsOnEmptyPart } from './hangs-on-empty-part.js'
import { reactivatedUnderAnotherId } from './reactivated-under-another-id.js'
import { createForgetsOrigins } from './create-forgets-origins.js'
import { badUpdateSavedByInvite } from './bad-update-saved-by-invite.js'
import { deactivationLosesOrigin } from './deactivation-loses-origin.js'

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
  duplicateOverwrites,
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
  updateRequiresLastName,
  nobodyShown,
  createAnswers200,
  knownIdGivenAgain,
  newUsersUnlisted,
  wrongTypesAccepted,
  unknownTemplateAccepted,
  refusedCreateStored,
  updateToTakenEmailAccepted,
  updateToTakenOriginAccepted,
  updateAnswersWithOldTitle,
  emptyPartKeepsNumber,
  emptyPartIsFalse,
  multipartRefused,
  jsonCreateRefused,
  jsonUpdateConflicts,
  syncMultipartRefused,
  markupEscaped,
  idSettable,
  nameSettable,
  brokenFormUnprocessable,
  refusedInHtml,
  addToNewProjectsRefused,
  unknownFieldRefused,
  deleteAnswers200,
  inactiveUsersStillListed,
  inactiveUsersUnlisted,
  oddIdsUnprocessable,
  lastNameMadeUp,
  emailMadeUp,
  emptyEmailMadeUp,
  emailCaseCounts,
  halfAPlaceUnchecked,
  updateAnswers202,
  multipartUpdateClearsNotes,
  updateTakesAnyAddress,
  blankBeforeMononyms,
  quotesDoubled,
  longSignaturesCut,
  hangsOnEmptyPart,
  reactivatedUnderAnotherId,
  createForgetsOrigins,
  badUpdateSavedByInvite,
  deactivationLosesOrigin,
]
