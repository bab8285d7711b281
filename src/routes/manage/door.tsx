import { Outlet } from 'react-router';

export const handle = { hydrate: true };

/** Organisers' pages run in the browser too. */
export default function ManageDoor() {
  return <Outlet />;
}
