import type { Fault } from '../fault.js'
import { inviteAnswers200 } from './invite-answers-200.js'
import { inviteChangesTitle } from './invite-changes-title.js'
import { invitedOnceOnly } from './invited-once-only.js'
import { inviteBringsBack } from './invite-brings-back.js'

/** INVITE */
export const inviteFaults: readonly Fault[] = [invitedOnceOnly, inviteChangesTitle, inviteAnswers200, inviteBringsBack]
