/** The address of a picture if it is one of our files; another site's picture is never loaded, since it would tell them who reads. */
export function ownPicture(address: string | null): string | null {
  return address?.startsWith('/files/') ? address : null;
}
