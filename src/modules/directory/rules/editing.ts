import { mayCreateEditions, type Viewer } from '#people';

/** Editors decide on suggestions and doubtful pairs and state facts themselves: stewards are, and the operator. */
export function mayEditDirectory(viewer: Viewer): boolean {
  return mayCreateEditions(viewer);
}
