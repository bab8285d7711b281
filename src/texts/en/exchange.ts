import { count } from '../plural.ts';

/** Meeting without a network, and a word of thanks afterwards. */
export const exchange = {
  prepare: 'Make codes for later',
  prepareHint:
    'Three codes for when there is no network, each for one person, good for two days. They give what is ticked here.',
  prepared: (p: { n: number }) =>
    count('en', p.n, 'One code for when there is no network', '# codes for when there is no network'),
  preparedLead:
    'Let each be scanned or typed by one person. Their answer comes to you when both of you have a network again; then you agree.',
  preparedUntil: (p: { until: string }) => `Good until ${p.until}`,
  laterTitle: 'Answer without a network',
  laterLead:
    'The code cannot be opened now. Say what you give: your answer is kept on this device and sent as soon as there is a network. The other then agrees, or not.',
  laterCode: 'The other’s code',
  laterKeep: 'Keep my answer',
  answersCode: 'Answer to code',
  thanks: {
    write: 'Say thank you',
    label: 'Your message',
    hint: 'One short message a day, 500 characters at most. They see it among their connections.',
    send: 'Send',
    sent: 'It is on its way.',
    from: (p: { name: string; day: string }) => `${p.name} wrote on ${p.day}:`,
    own: (p: { day: string }) => `You wrote on ${p.day}:`,
    mute: 'No more messages from them',
    unmute: 'Messages from them again',
    muted: 'You get no messages from this person. They are not told.',
    report: 'Report this to the conduct team',
    refusals: {
      'message-missing': 'Write something first.',
      'message-too-long': 'Use 500 characters at most.',
      'one-a-day': 'You wrote to them today already. Tomorrow is another day.',
    },
  },
};
