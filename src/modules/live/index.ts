export { type Demand, type DemandCell, demandOn } from './rules/demand.ts';
export { mostStars, usableCodes } from './rules/star-codes.ts';
