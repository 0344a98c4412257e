import type { Target } from '../../http/index.js'

/** What a scenario needs that not every account offers. Where one is absent, the scenario is skipped with a reason. */
export type Need =
  | 'readonly'
  | 'noaccess'
  | 'otherCompanyId'
  | 'foreignUserId'
  | 'secondCompanyId'
  | 'projectIds'
  | 'permissionTemplateIds'
  | 'tradeIds'
  | 'clock'

interface Provision {
  readonly met: (target: Target) => boolean
  /** The environment variable to set; the skip names it. */
  readonly variable: string
}

const provisions: Readonly<Record<Need, Provision>> = {
  readonly: {
    met: target => target.readonly !== undefined,
    variable: 'PROCORE_READONLY_CLIENT_ID and PROCORE_READONLY_CLIENT_SECRET',
  },
  noaccess: {
    met: target => target.noaccess !== undefined,
    variable: 'PROCORE_NOACCESS_CLIENT_ID and PROCORE_NOACCESS_CLIENT_SECRET',
  },
  otherCompanyId: { met: target => target.otherCompanyId !== undefined, variable: 'PROCORE_OTHER_COMPANY_ID' },
  foreignUserId: { met: target => target.foreignUserId !== undefined, variable: 'PROCORE_FOREIGN_USER_ID' },
  secondCompanyId: { met: target => target.secondCompanyId !== undefined, variable: 'PROCORE_SECOND_COMPANY_ID' },
  projectIds: { met: target => target.projectIds.length > 0, variable: 'PROCORE_PROJECT_IDS' },
  permissionTemplateIds: {
    met: target => target.permissionTemplateIds.length > 0,
    variable: 'PROCORE_PERMISSION_TEMPLATE_IDS',
  },
  tradeIds: { met: target => target.tradeIds.length > 0, variable: 'PROCORE_TRADE_IDS' },
  clock: { met: target => target.clockIsOurs, variable: '' },
}

/** The environment variable that meets a need. A skip names it. */
export const variableFor = (need: Need): string => provisions[need].variable

/** The first need that the target does not meet: which reason and variable the skip names. */
export function unmetNeed(
  needs: readonly Need[],
  target: Target,
): { reason: 'missing-variable' | 'clock-not-ours'; detail: string } | null {
  const need = needs.find(name => !provisions[name].met(target))
  if (need === undefined) return null
  return need === 'clock'
    ? { reason: 'clock-not-ours', detail: 'tokens of a live target expire on its own clock' }
    : { reason: 'missing-variable', detail: variableFor(need) }
}
