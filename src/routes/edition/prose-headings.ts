export { headingsFrom } from '#programme';
