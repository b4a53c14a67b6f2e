/** Words of the list of enrollments alone, beside the catalogue. */
export const enrollmentList = {
  export: 'Download this list (CSV)',
  terminatedOn: 'Terminated on',
  number: 'Enrollment number',
  register: 'Register one',
  registerParty: 'Register an organisation',
};
