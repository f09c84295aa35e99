export { changeBank, findBankNumber, saveBankRevision } from './store/banks'
