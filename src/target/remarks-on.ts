import { describeMisnamed, misnamedIn, variable, type Settings } from './environment.js'
import { proxiesFrom } from './proxies.js'

/** What Node reads once, when it starts. */
const READ_AT_START = ['NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED'] as const

/**
 * What is worth knowing of settings that suffice: what was overruled, and what nobody reads. No value stands in it.
 * @param flag the origin that `--target` names, if it does.
 */
export function remarksOn(settings: Settings, flag?: string): readonly string[] {
  const { environment, process, file } = settings
  const remarks = misnamedIn(settings).map(describeMisnamed)
  const url = variable(environment, 'PROCORE_API_URL')
  const [own, written] = [process, file?.values ?? {}].map(source => variable(source, 'PROCORE_API_URL'))
  if (flag !== undefined && url !== undefined && !isSameOrigin(flag, url))
    remarks.push(`--target is asked, and not PROCORE_API_URL; credentials and company are those of ${settings.looked}`)
  else if (flag === undefined && own !== undefined && written !== undefined && !isSameOrigin(own, written))
    remarks.push(`PROCORE_API_URL of the environment is asked, and not that of ${file?.path ?? '.env'}`)
  const onlyAll = ['all_proxy', 'ALL_PROXY'].find(name => variable(environment, name) !== undefined)
  if (onlyAll !== undefined && proxiesFrom(environment) === undefined)
    remarks.push(`${onlyAll} is not used: HTTPS_PROXY and HTTP_PROXY name a proxy`)
  for (const name of READ_AT_START) {
    if (file?.values[name] !== undefined && variable(process, name) === undefined)
      remarks.push(`${name} stands in ${file.path}, where Node does not look: set it in the environment`)
  }
  return remarks
}

const isSameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) ? new URL(a).origin === new URL(b).origin : a === b
