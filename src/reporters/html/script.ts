/** The page's own script: filters findings by rule, version and severity, and opens them all for print. */
export const script = `
const form = document.querySelector('form')
if (form) {
  const items = [...document.querySelectorAll('[data-rule]')]
  const none = document.querySelector('#none')
  const apply = () => {
    const want = Object.fromEntries(new FormData(form))
    for (const item of items) {
      const { rule, versions, severity } = item.dataset
      const fits =
        (!want.rule || rule === want.rule) &&
        (!want.version || versions.split(' ').includes(want.version)) &&
        (!want.severity || severity === want.severity)
      item.hidden = !fits
    }
    none.hidden = items.some(item => !item.hidden)
  }
  form.addEventListener('change', apply)
  apply()
}
addEventListener('beforeprint', () => {
  for (const entry of document.querySelectorAll('details:not([hidden])')) entry.open = true
})
`
