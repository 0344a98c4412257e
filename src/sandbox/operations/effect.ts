import type { Admitted, Call } from '../serving/call.js'
import type { Reply } from '../serving/reply.js'

/** What an action does once every guard has let the request through. */
export type Effect = (call: Admitted) => Reply

/** What a token endpoint does; it has guards of its own. */
export type TokenEffect = (call: Call) => Reply
