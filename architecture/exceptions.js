/**
 * Files that may break a rule of `scans/`, each with its reason: the list is the work to be done. One that is no longer needed
 * fails the check.
 * @type {readonly { rule: string, path: string, reason: string }[]}
 */
export const exceptions = [];
