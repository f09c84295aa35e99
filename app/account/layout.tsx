export { default } from '@/app/(help)/(open)/layout'
