import type fc from 'fast-check'
import type { ModelCommand } from '../command.js'
import { memberships } from './bulk.js'
import { creates } from './create.js'
import { invitations } from './invite.js'
import { searches } from './list.js'
import { refusals, strangers } from './refused.js'
import { syncs } from './sync.js'
import { updates } from './update.js'

/** Everything that a sequence is made of; what stands here more than once comes up more often. */
export const commands: fc.Arbitrary<ModelCommand>[] = [updates, updates, syncs, syncs, creates, memberships, memberships, invitations, refusals, strangers, searches]
