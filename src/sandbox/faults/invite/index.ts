import type { Fault } from '../fault.js'
import { inviteAnswers200 } from './invite-answers-200.js'
import { inviteTouches } from './invite-touches.js'
import { invitedOnceOnly } from './invited-once-only.js'

/** INVITE */
export const inviteFaults: readonly Fault[] = [invitedOnceOnly, inviteTouches, inviteAnswers200]
