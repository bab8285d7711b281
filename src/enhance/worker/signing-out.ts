/** What must still be told to the server. */
export const signsCache = 'hallway-signs-1';
const mark = '/signed-out';
const place = '/api/auth/sign-out';

const forgotten = '/forgotten';

/** Notes that what is somebody's own was forgotten just now, before it goes. */
export async function noteForgetting(): Promise<void> {
  await (await caches.open(signsCache)).put(forgotten, new Response(String(Date.now())));
}

/** Whether what is somebody's own was forgotten since this moment (ms since 1970): what was asked for then is not kept. */
export async function isForgottenSince(moment: number): Promise<boolean> {
  const note = await (await caches.open(signsCache)).match(forgotten);
  return note !== undefined && Number(await note.text()) >= moment;
}

/** Signs out; without a network that is remembered, and done before anything else is asked of the server. */
export async function signOut(request: Request): Promise<Response> {
  const signs = await caches.open(signsCache);
  await signs.put(mark, new Response(''));
  try {
    const response = await fetch(request);
    await signs.delete(mark);
    return response;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return Response.redirect('/offline?signed-out', 303);
  }
}

/** Asks the server, but tells it first that somebody signed out while there was no network. Rejects with a `TypeError` as `fetch` does. */
export async function reach(request: Request): Promise<Response> {
  const signs = await caches.open(signsCache);
  if (await signs.match(mark)) {
    await fetch(place, { method: 'POST', redirect: 'manual' });
    await signs.delete(mark);
  }
  return fetch(request);
}

/** Somebody signs in anew: the sign-in before is ended by that. */
export async function forgetSigningOut(): Promise<void> {
  await (await caches.open(signsCache)).delete(mark);
}
