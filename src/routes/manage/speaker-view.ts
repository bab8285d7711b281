/** A picture that is ours to show: the policy of the pages fetches none from elsewhere. */
export function ownPicture(picture: string | null): string | null {
  return picture?.startsWith('/files/') ? picture : null;
}
