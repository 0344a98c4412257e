import { isObject } from '../../../../json/index.js'
import { changeShown, mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// NULL-1: What is never null.

export const nullVendorName = defineFault({
  id: 'null-vendor-name',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'A vendor has no name.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    shown: shown => mapShown(shown, 'vendor', vendor => (isObject(vendor) ? { ...vendor, name: null } : vendor)),
  },
})

export const nullIsEmployee = defineFault({
  id: 'null-is-employee',
  clause: 'NULL-1/core-field-not-null',
  also: ['LIST-13', 'VER-1'],
  text: 'Whether a user is an employee is null where it is not.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    shown: shown => (shown.fields['is_employee'] === false ? changeShown(shown, { is_employee: null }) : shown),
  },
})

export const nullNameOfMononym = defineFault({
  id: 'null-name-of-mononym',
  clause: 'NULL-1/core-field-not-null',
  also: ['USER-10'],
  rare: 'data',
  text: 'Who has no first name has no name.',
  source: 'https://github.com/bcgov/entity/issues/26940',
  hooks: {
    shown: shown => (shown.fields['first_name'] === null ? changeShown(shown, { name: null }) : shown),
  },
})

export const templatesWithoutNames = defineFault({
  id: 'templates-without-names',
  clause: 'NULL-1/template-id-and-name-not-null',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'Permission templates have no names.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    shown: shown =>
      ['permission_template', 'company_permission_template'].reduce(
        (some, field) =>
          mapShown(some, field, template => (isObject(template) ? { ...template, name: null } : template)),
        shown,
      ),
  },
})

export const vendorOfNobodyIsEmpty = defineFault({
  id: 'vendor-of-nobody-is-empty',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  also: ['HTTP-4', 'LIST-13', 'VER-1', 'HTTP-5'],
  rare: 'data',
  text: 'Whoever has no vendor has an empty one.',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    shown: shown => (shown.fields['vendor'] === null ? changeShown(shown, { vendor: {} }) : shown),
  },
})
