/** Why somebody says no, where it is one of the usual reasons: sent as it stands here, to everybody on the case. */
export const decline = {
  ready: {
    WRONG: 'Something on the form is wrong.',
    UNKNOWN: 'We do not know of this request.',
    NOT_NOW: 'We have decided not to go ahead with it.',
    TALK: 'We would like to talk about it first.',
  },
  own: 'Another reason',
  ownReason: 'Your reason',
};
