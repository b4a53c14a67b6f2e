/** Signing in with an account of one's own: the user pool, the organisation acted for, the second factor. */
export const poolSignIn = {
  title: 'Sign in',
  intro: 'Sign in with the email address your invitation was sent to. Afterwards you are back here.',
  begin: 'Sign in',
  again: 'Sign in again',
  notSignedIn: 'You are not signed in',
  failed: {
    NOT_BEGUN_HERE: 'This sign-in was begun in another tab, or has already been used. Please sign in again.',
    GIVEN_UP: 'The sign-in was not completed. Please sign in again.',
    REFUSED: 'The sign-in took too long and is no longer valid. Please sign in again.',
    NOT_OURS: 'The answer to this sign-in could not be verified, so you were not signed in. Please sign in again.',
  },
  unreachable: 'The sign-in service cannot be reached. Please try again in a moment.',
};

export const actingFor = {
  title: 'Whom are you acting for?',
  intro: 'You see and do only what concerns the organisation you choose. You can change it at any time at the top of the page.',
  now: 'chosen now',
  refused: (party: string) => `You cannot act for ${party} at the moment. Your membership may have ended.`,
  withSecondFactor: 'Only with two-step sign-in: set it up',
  nobody: 'You do not belong to an organisation yet',
  nobodyText: 'Your account exists, but no organisation has added you. Ask whoever invited you, then look again.',
  yourId: 'They need your id at the sign-in:',
  lookAgain: 'Look again',
  stillNobody: 'No organisation has added you yet.',
};

export const secondFactor = {
  title: 'Set up two-step sign-in',
  why: 'From then on you sign in with your password and a six-digit code from an app on your phone. Regional operations can act only with it. An app you set up earlier is replaced.',
  install: 'Install an authenticator app on your phone, if you have none yet.',
  scan: 'In the app, add an account and scan this code:',
  picture: 'QR code with the key for the authenticator app',
  orType: 'Or type this key into the app:',
  code: 'The six-digit code the app shows now',
  turnOn: 'Turn on',
  notSixDigits: 'Enter the six digits the app shows.',
  wrongCode: 'That is not the right code. Enter the one the app shows now. If none is accepted, set the clock of your phone to automatic.',
  tooOften: 'Too many attempts. Please wait a few minutes and try again.',
  tooLate: 'Two-step sign-in could not be set up. Please sign in again and repeat it.',
  done: 'Two-step sign-in is on',
  doneText: 'Please sign in once more, now with the code. Wherever else you were signed in, you have been signed out.',
  notHere: 'Two-step sign-in belongs to a real sign-in. In this demonstration there is none.',
};
