import type { Fault } from '../fault.js'
import { nullIsEmployee } from './null-is-employee.js'
import { nullNameOfMononym } from './null-name-of-mononym.js'
import { nullVendorName } from './null-vendor-name.js'
import { templatesWithoutNames } from './templates-without-names.js'
import { vendorOfNobodyIsEmpty } from './vendor-of-nobody-is-empty.js'

/** NULL */
export const nullFaults: readonly Fault[] = [
  nullVendorName,
  nullIsEmployee,
  nullNameOfMononym,
  templatesWithoutNames,
  vendorOfNobodyIsEmpty,
]
