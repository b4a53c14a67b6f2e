/** The page that finds an enrollment by its numbers, beside the catalogue. */
export const lookup = {
  title: 'Find an enrollment',
  intro: 'To become the partner of an enrollment you are not on yet, enter both numbers exactly as they stand on the institution’s papers.',
  number: 'Enrollment number',
  masterAgreement: 'Master agreement number',
  find: 'Find',
  notFound: 'No enrollment has these two numbers. Compare them with the institution’s papers.',
  tooMany: 'Too many attempts. Please wait an hour, or ask the institution for its numbers.',
  start: 'Start the change',
};
