export { mostStars, usableCodes } from './rules/star-codes.ts';
