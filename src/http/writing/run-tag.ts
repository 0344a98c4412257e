import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Target } from '../target.js'

/** What every tagged address begins with, of any run. */
export const TAG = 'asbuilt+'

/**
 * How long a run may go on: its users are left to it for so long, and are abandoned afterwards. 3,500 requests take
 * six hours where 600 an hour are allowed.
 */
export const LEASE = 12 * 60 * 60 * 1000

const TAGGED_EMAIL = /^asbuilt\+[^@\s]*@example\.com$/i
const TAGGED_ORIGIN = /^asbuilt[-+]/i
/** `asbuilt+<seconds since 1970, base 36>.<name>`, and what follows it in an address or origin id. */
const RUN_TAG = /^asbuilt[-+]([0-9a-z]{1,9})\.([0-9a-z]+)(?=-)/i

/** The email address of a user that a run of ours created, in this run or an earlier one. */
export const isTaggedEmail = (email: string): boolean => TAGGED_EMAIL.test(email)
export const isTaggedOrigin = (originId: string): boolean => TAGGED_ORIGIN.test(originId)

/**
 * The tag of a run that begins now. It tells when, and which: two runs at once have two names. Where the clock is ours
 * the name is always the same, as the run is.
 */
export function newRunTag({ clock, clockIsOurs }: Pick<Target, 'clock' | 'clockIsOurs'>): string {
  const seconds = Math.floor(clock.now() / 1000)
  return `${TAG}${seconds.toString(36)}.${clockIsOurs ? 'run' : nameOfProcess()}`
}

/** Two processes of one machine differ in their number, two machines in their name. */
function nameOfProcess(): string {
  const digest = createHash('sha256').update(`${hostname()} ${process.pid} ${process.hrtime.bigint()}`).digest()
  return digest.readUIntBE(0, 5).toString(36)
}

/** The tag that an address or origin id carries, as addresses have it; null where it carries none that tells a run. */
export function runTagOf(text: string): string | null {
  const [tag] = RUN_TAG.exec(text) ?? []
  return tag === undefined ? null : tag.toLowerCase().replace('-', '+')
}

/** Does an address or origin id carry just this tag? */
export function carries(text: string, tag: string): boolean {
  const lower = text.toLowerCase()
  return [tag, tag.replace('+', '-')].some(one => lower.startsWith(`${one.toLowerCase()}-`))
}

/** May the run still go on whose tag an address or origin id carries? One whose time cannot be read is long over. */
export function isLeased(text: string, now: number): boolean {
  const [, seconds = ''] = RUN_TAG.exec(text) ?? []
  return seconds !== '' && now - Number.parseInt(seconds, 36) * 1000 < LEASE
}
