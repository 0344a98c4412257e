import type { Fault } from '../fault.js'
import { inviteAnswers200, inviteChangesTitle, invitedOnceOnly, inviteBringsBack } from './invite-1.js'

/** INVITE */
export const inviteFaults: readonly Fault[] = [invitedOnceOnly, inviteChangesTitle, inviteAnswers200, inviteBringsBack]
