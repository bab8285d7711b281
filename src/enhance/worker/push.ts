/// <reference lib="webworker" />

/** What the server sends, sealed for this browser. */
type Payload = {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly tag: string;
  readonly lang: string;
};

/** Shows a message; one of the same tag takes the place of the one before, so that what came twice is seen once. */
export async function showMessage(
  registration: ServiceWorkerRegistration,
  data: PushMessageData | null,
): Promise<void> {
  const payload = read(data);
  // A browser that takes a message must show something, else it stops taking them.
  const { title = 'Hallway', body = '', path = '/', tag = 'hallway', lang = '' } = payload;
  await registration.showNotification(title, {
    ...{ body, tag, lang, data: { path } },
    ...{ icon: '/icon-192.png', badge: '/icon-192.png' },
  });
}

function read(data: PushMessageData | null): Partial<Payload> {
  try {
    const value: unknown = data?.json();
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Opens what a message leads to: in a page of ours that is open, else in a new one. Only within this site. */
export async function openMessage(clients: Clients, notification: Notification): Promise<void> {
  notification.close();
  const { path } = notification.data ?? {};
  const url = new URL(typeof path === 'string' ? path : '/', location.origin);
  if (url.origin !== location.origin) return;
  const [open] = await clients.matchAll({ type: 'window' });
  if (!open) {
    await clients.openWindow(url.href);
    return;
  }
  // A browser that does not let us come to the front still goes there.
  await open.focus().catch(() => undefined);
  await open.navigate(url.href);
}

/** So many ms are enough for a browser to end a subscription; signing out waits for no push service. */
const patience = 1000;

/** Somebody signs out, or somebody signs in: what was for the one before does not come here any more. */
export async function endMessages(registration: ServiceWorkerRegistration): Promise<void> {
  const end = async () => {
    const subscription = await registration.pushManager?.getSubscription();
    await subscription?.unsubscribe();
  };
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  // A browser that cannot end it, without a network for one, keeps nobody from signing out.
  await Promise.race([end().catch(() => undefined), late]);
}
