export { manageTemplates } from '../en/manage-templates.ts';
