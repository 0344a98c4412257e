import type { ChangeRule } from '../change-rule.js'
import { operationAdded } from './operation-added.js'
import { operationRemoved } from './operation-removed.js'
import { parameterAdded } from './parameter-added.js'
import { parameterDefaultChanged } from './parameter-default-changed.js'
import { parameterEncodingChanged } from './parameter-encoding-changed.js'
import { parameterEnumNarrowed } from './parameter-enum-narrowed.js'
import { parameterEnumWidened } from './parameter-enum-widened.js'
import { parameterLimitChanged } from './parameter-limit-changed.js'
import { parameterRemoved } from './parameter-removed.js'
import { parameterRequiredChanged } from './parameter-required-changed.js'
import { parameterShapeChanged } from './parameter-shape-changed.js'
import { parameterTypeChanged } from './parameter-type-changed.js'
import { requestBodyAdded } from './request-body-added.js'
import { requestBodyRemoved } from './request-body-removed.js'
import { requestBodyRequiredChanged } from './request-body-required-changed.js'
import { requestEnumNarrowed } from './request-enum-narrowed.js'
import { requestEnumWidened } from './request-enum-widened.js'
import { requestFieldAdded } from './request-field-added.js'
import { requestFieldRemoved } from './request-field-removed.js'
import { requestFieldRequiredChanged } from './request-field-required-changed.js'
import { requestLimitChanged } from './request-limit-changed.js'
import { requestMediaTypeAdded } from './request-media-type-added.js'
import { requestMediaTypeRemoved } from './request-media-type-removed.js'
import { requestNullGained } from './request-null-gained.js'
import { requestNullLost } from './request-null-lost.js'
import { requestShapeChanged } from './request-shape-changed.js'
import { requestTypeChanged } from './request-type-changed.js'
import { responseBodyAdded } from './response-body-added.js'
import { responseBodyRemoved } from './response-body-removed.js'
import { responseChoiceAdded } from './response-choice-added.js'
import { responseChoiceRemoved } from './response-choice-removed.js'
import { responseEnumNarrowed } from './response-enum-narrowed.js'
import { responseEnumWidened } from './response-enum-widened.js'
import { responseFieldAdded } from './response-field-added.js'
import { responseFieldRemoved } from './response-field-removed.js'
import { responseFieldRequiredChanged } from './response-field-required-changed.js'
import { responseHeaderAdded } from './response-header-added.js'
import { responseHeaderRemoved } from './response-header-removed.js'
import { responseLimitChanged } from './response-limit-changed.js'
import { responseNullGained } from './response-null-gained.js'
import { responseNullLost } from './response-null-lost.js'
import { responseShapeChanged } from './response-shape-changed.js'
import { responseStatusAdded } from './response-status-added.js'
import { responseStatusRemoved } from './response-status-removed.js'
import { responseTypeChanged } from './response-type-changed.js'

/** Every kind of change, in the order in which reports list them. */
export const changeRules: readonly ChangeRule[] = [
  operationAdded,
  operationRemoved,
  parameterAdded,
  parameterRemoved,
  parameterRequiredChanged,
  parameterEncodingChanged,
  parameterDefaultChanged,
  parameterShapeChanged,
  parameterTypeChanged,
  parameterEnumWidened,
  parameterEnumNarrowed,
  parameterLimitChanged,
  requestBodyAdded,
  requestBodyRemoved,
  requestBodyRequiredChanged,
  requestMediaTypeAdded,
  requestMediaTypeRemoved,
  requestShapeChanged,
  requestFieldAdded,
  requestFieldRemoved,
  requestFieldRequiredChanged,
  requestTypeChanged,
  requestNullGained,
  requestNullLost,
  requestEnumWidened,
  requestEnumNarrowed,
  requestLimitChanged,
  responseStatusAdded,
  responseStatusRemoved,
  responseHeaderAdded,
  responseHeaderRemoved,
  responseBodyAdded,
  responseBodyRemoved,
  responseShapeChanged,
  responseChoiceAdded,
  responseChoiceRemoved,
  responseFieldAdded,
  responseFieldRemoved,
  responseFieldRequiredChanged,
  responseTypeChanged,
  responseNullGained,
  responseNullLost,
  responseEnumWidened,
  responseEnumNarrowed,
  responseLimitChanged,
]
