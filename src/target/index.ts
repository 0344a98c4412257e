export { chooseTarget, openTarget, type ChosenTarget, type OpenedTarget, type TargetOptions } from './choose-target.js'
