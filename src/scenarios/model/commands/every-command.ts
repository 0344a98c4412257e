import type fc from 'fast-check'
import type { ModelCommand } from './command.js'
import { creates } from './create.js'
import { invitations, revocations } from './invite-and-revoke.js'
import { memberships } from './memberships.js'
import { readings } from './read.js'
import { syncs } from './sync.js'
import { updates } from './update.js'

const often = <T>(times: number, one: T): T[] => Array<T>(times).fill(one)

/** Everything that a sequence is made of, each as often as it should come up. */
export const commands: fc.Arbitrary<ModelCommand>[] = [
  ...often(10, updates),
  ...often(5, syncs),
  ...often(4, invitations),
  ...often(3, memberships),
  creates,
  readings,
  revocations,
]
