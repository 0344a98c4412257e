import { describe, expectTypeOf, it } from 'vitest'
import type { Action, Content, Population } from './catalogue/index.js'
import type { actions, populations } from './catalogue/operation.js'
import type { contents } from './catalogue/user-fields.js'
import type { outcomeStatuses, severities } from './findings/index.js'
import { type OutcomeStatus, type Severity } from './findings/index.js'
import type { secretKinds } from './redaction/index.js'
import { type SecretKind } from './redaction/index.js'
import type { levels } from './versions/change.js'
import { type Level } from './versions/change.js'

// The compiler judges: public types are written out, and a list that lacks a member of its union does not compile here.
describe('the list beside a union', () => {
  it('has every member of it', () => {
    expectTypeOf<(typeof actions)[number]>().toEqualTypeOf<Action>()
    expectTypeOf<(typeof contents)[number]>().toEqualTypeOf<Content>()
    expectTypeOf<(typeof levels)[number]>().toEqualTypeOf<Level>()
    expectTypeOf<(typeof outcomeStatuses)[number]>().toEqualTypeOf<OutcomeStatus>()
    expectTypeOf<(typeof populations)[number]>().toEqualTypeOf<Population>()
    expectTypeOf<(typeof secretKinds)[number]>().toEqualTypeOf<SecretKind>()
    expectTypeOf<(typeof severities)[number]>().toEqualTypeOf<Severity>()
  })
})
