export { markCalled } from './store'
