import type { Judged } from './check.js'

/** The fields of a view's model; none where the view lists bare ids. */
function fieldsOfView({ catalogue, operation, status }: Judged, view: string): readonly string[] {
  const model = catalogue.bodyModel(operation, status, view)?.model
  return model === undefined ? [] : catalogue.fieldsOf(model)
}

/** Fields that the view has and the default view has not. */
export function addedBy(judged: Judged, view: string): readonly string[] {
  const usual = fieldsOfView(judged, judged.operation.views[0] ?? '')
  return fieldsOfView(judged, view).filter(field => !usual.includes(field))
}

/** Fields that any other view has and the default view has not. */
export function strangeToDefault(judged: Judged): readonly string[] {
  return [...new Set(judged.operation.views.flatMap(view => addedBy(judged, view)))]
}
