/** The page on which a device shows what it keeps of an edition, and out of which it draws pages without a network. */
export const offline = {
  title: 'Without a network',
  lead: 'Your browser keeps this edition while you read it: the whole programme, the days, rooms and pages, and your own agenda while you are signed in. It opens and searches all of it without a network.',
  inMore: 'Without a network',
  whole: 'The whole programme is on this device',
  wholeAs: 'Release {release}, as of {at}.',
  notYet: 'The programme is not on this device yet',
  notYetNext:
    'Leave this page open for a moment while there is a network. It takes less than half a megabyte.',
  notPossible:
    'A browser with scripts and room to keep pages can do this; this one does not, or does not say so.',
  gone: 'This is not in the programme that your device kept',
  goneNext: 'It may be newer than that, or its address has a slip in it. Try again with a network.',
  howLong:
    'What is public goes three weeks after the edition; what is yours goes at once when you sign out, even without a network.',
  try: 'Search the programme',
};
