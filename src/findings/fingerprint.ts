import { createHash } from 'node:crypto'
import type { Finding } from './finding.js'

/** The place with every index and numeric key replaced by a star: the same whichever item showed the breach. */
export function placeOf(at: string): string {
  return at.replace(/\/\d+(?=\/|$)/g, '/*')
}

/** The name of a breach that stays the same from run to run: no wording and no live value goes into it. */
export function fingerprint(finding: Pick<Finding, 'clause' | 'check' | 'operationId' | 'version' | 'at'>): string {
  const { clause, check, operationId, version, at } = finding
  return createHash('sha256')
    .update([clause, check, operationId, version, placeOf(at)].join('\n'))
    .digest('hex')
    .slice(0, 12)
}
