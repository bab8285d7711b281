export { manageHouse } from '../en/manage-house.ts';
