/** Messages to somebody's devices. */
export const push = {
  title: 'Devices',
  lead: 'Devices on which this account is told at once: of changes in your agenda and of announcements, of every conference here.',
  none: 'No device is told yet.',
  allow: 'Tell me on this device',
  allowNext:
    'What came by mail at once then comes to your devices instead. Others see it on a locked screen, so it names no session of yours.',
  already: 'This device is one of them.',
  blocked:
    'This browser blocks messages from here. Allow them in its settings for this site, then come back.',
  notHere:
    'This browser takes no messages. On an iPhone or iPad, put this site on the home screen first and open it there.',
  script: 'To allow a device, open this page on it with JavaScript.',
  failed: 'This device could not be added. Try again when the network is better.',
  since: (p: { when: string }) => `since ${p.when}`,
  unnamed: 'A browser',
  end: (p: { name: string }) => `No more messages to ${p.name}`,
  endShort: 'End',
  added: 'This device is told from now on.',
  ended: 'That device is told no more.',
  offer: 'Room changes, on your phone',
  offerNext: 'Be told at once when something in your agenda moves.',
  offerOpen: 'Choose how',
  refusals: {
    'not-signed-in': 'Sign in to add a device.',
    'device-not-usable': 'What this browser sent cannot be used.',
    'too-many-devices': 'Ten devices are enough. End one that you no longer use.',
    'device-unknown': 'This device is not there any more.',
  },
};
