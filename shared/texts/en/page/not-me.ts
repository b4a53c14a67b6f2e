/** A link in the hands of somebody who is not the right person. */
export const notMe = {
  knowsWho: 'Do you know who the right person is?',
  knows: 'Yes, somebody of my organisation',
  knowsNot: 'No, or somebody elsewhere',
  giveBack: 'Say that it is not me',
  giveBackMeans: (inviter: string) =>
    `Your link ends, and ${inviter}, who sent it, is told. Nothing is declined: the request goes on, and the reason is kept with the case.`,
  forward: 'Hand it over',
  forwardMeans: 'The right person gets a link of their own; yours ends, and whoever sent it is told. The reason is kept with the case.',
  forwardName: 'Who is the right person?',
  forwardEmail: 'Their e-mail address',
  forwardEmailHelp: 'An address of your own organisation.',
  usualReason: 'I am not the right person.',
  forwardReason: 'Why',
};
