import type { Level } from '../change.js'

/** Which way a value travels: the client sends what `from` takes, or reads what `to` gives. */
export type Side = 'sent' | 'read'

/** More values than before are safe to send and a surprise to read. */
export function widened(side: Side): Level {
  return side === 'sent' ? 'safe' : 'possibly-breaking'
}

/** Fewer values than before are safe to read and break who sends them. */
export function narrowed(side: Side): Level {
  return side === 'sent' ? 'breaking' : 'safe'
}
