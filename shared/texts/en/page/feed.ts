/** A calendar of one’s own, beside the catalogue. */
export const feed = {
  feedTitle: 'In your own calendar',
  feedText: 'Subscribe to this address in Outlook, Google Calendar or any other calendar. It always shows the dates as they stand.',
  feedSecret: 'Whoever has the address can read these dates. A new address ends the old one.',
  feedMake: 'Make a calendar address',
  feedRenew: 'Make a new address, end the old one',
  feedAddress: 'Address of your calendar',
  feedCopy: 'Copy',
  feedCopied: 'Copied.',
};
