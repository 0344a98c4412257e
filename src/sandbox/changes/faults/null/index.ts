import type { Fault } from '../fault.js'
import {
  nullIsEmployee,
  nullNameOfMononym,
  nullVendorName,
  templatesWithoutNames,
  vendorOfNobodyIsEmpty,
} from './null-1.js'

/** NULL */
export const nullFaults: readonly Fault[] = [
  nullVendorName,
  nullIsEmployee,
  nullNameOfMononym,
  templatesWithoutNames,
  vendorOfNobodyIsEmpty,
]
