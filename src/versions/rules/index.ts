import type { ChangeRule } from '../change-rule.js'
import { operationAdded, operationRemoved } from './operation.js'
import {
  parameterAdded,
  parameterDefaultChanged,
  parameterEncodingChanged,
  parameterRemoved,
  parameterRequiredChanged,
} from './parameter.js'
import {
  parameterEnumNarrowed,
  parameterEnumWidened,
  parameterLimitChanged,
  parameterShapeChanged,
  parameterTypeChanged,
} from './parameter-value.js'
import {
  requestBodyAdded,
  requestBodyRemoved,
  requestBodyRequiredChanged,
  requestMediaTypeAdded,
  requestMediaTypeRemoved,
} from './request-body.js'
import {
  requestEnumNarrowed,
  requestEnumWidened,
  requestLimitChanged,
  requestNullGained,
  requestNullLost,
  requestShapeChanged,
  requestTypeChanged,
} from './request-value.js'
import { requestFieldAdded, requestFieldRemoved, requestFieldRequiredChanged } from './request-field.js'
import {
  responseBodyAdded,
  responseBodyRemoved,
  responseHeaderAdded,
  responseHeaderRemoved,
  responseStatusAdded,
  responseStatusRemoved,
} from './response.js'
import {
  responseChoiceAdded,
  responseChoiceRemoved,
  responseFieldAdded,
  responseFieldRemoved,
  responseFieldRequiredChanged,
} from './response-field.js'
import {
  responseEnumNarrowed,
  responseEnumWidened,
  responseLimitChanged,
  responseNullGained,
  responseNullLost,
  responseShapeChanged,
  responseTypeChanged,
} from './response-value.js'

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
