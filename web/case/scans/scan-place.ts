/** The heading below which a scan is sent, further down the page. */
export const scanHeadingId = 'scans';

/** Somebody wants to go there, and its code is still on its way. */
let isAskedFor = false;

const show = (heading: HTMLElement): void => {
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
};

/** Goes there, at once or as soon as it is there. */
export const goToScans = (): void => {
  const heading = document.getElementById(scanHeadingId);
  if (heading === null) isAskedFor = true;
  else show(heading);
};

export const forgetScans = (): void => {
  isAskedFor = false;
};

/** The ref of the heading. */
export const scansArrived = (heading: HTMLElement | null): void => {
  if (heading === null || !isAskedFor) return;
  isAskedFor = false;
  show(heading);
};
