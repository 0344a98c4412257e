/** The page's own script: filters findings by rule, version and severity, and opens them all for print. */
export const script = `
const form=document.querySelector('form');
if(form){
const items=[...document.querySelectorAll('[data-rule]')];
const none=document.querySelector('#none');
const apply=()=>{const want=Object.fromEntries(new FormData(form));let shown=0;
for(const item of items){const fits=(!want.rule||item.dataset.rule===want.rule)&&(!want.version||item.dataset.versions.split(' ').includes(want.version))&&(!want.severity||item.dataset.severity===want.severity);item.hidden=!fits;if(fits)shown++}
none.hidden=shown>0};
form.addEventListener('change',apply);apply()}
addEventListener('beforeprint',()=>document.querySelectorAll('details:not([hidden])').forEach(d=>{d.open=true}));
`
