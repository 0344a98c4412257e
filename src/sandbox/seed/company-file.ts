import type { IdentifiedUser } from '../../catalogue/index.js'
import type { Json } from '../../json/index.js'
import type { Id } from '../directory/values.js'

interface Named {
  readonly id: Id
  readonly name: string
}

/** A user as a seed file writes it: the stored fields, and the projects it is a member of. */
export interface UserEntry extends IdentifiedUser {
  readonly id?: Id
  readonly projects?: readonly Id[]
  readonly [field: string]: Json | undefined | readonly Id[]
}

/** A company as `--seed-file` takes it; schemas/meta/company.schema.json describes it. */
export interface CompanyFile extends Named {
  readonly trades?: readonly Named[]
  readonly vendors?: readonly (Named & { readonly trades?: readonly Id[] })[]
  readonly projects?: readonly Named[]
  readonly permission_templates?: readonly (Named & {
    readonly type: 'global' | 'project_specific' | 'company_tools'
    readonly project_specific?: boolean
  })[]
  readonly users: readonly UserEntry[]
}
