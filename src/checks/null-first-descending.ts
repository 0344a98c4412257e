import { nullPlaceCheck } from './null-place.js'

export const nullFirstDescending = nullPlaceCheck('null-first-descending', 'LIST-10/null-first-descending', true)
