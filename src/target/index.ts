export { chooseTarget, openTarget, type ChosenTarget, type OpenedTarget, type TargetOptions } from './choose-target.js'
export { tellRemarks } from './tell-remarks.js'
