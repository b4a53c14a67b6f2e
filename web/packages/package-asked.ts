/** A request over several enrollments, as it would be sent. */
export type PackageAsked = {
  readonly enrollmentIds: readonly string[];
  readonly form: object;
  readonly dates: readonly { readonly enrollmentId: string; readonly requestedEffectiveOn: string }[];
};

export const bodyOf = ({ enrollmentIds, form, dates }: PackageAsked) => ({
  kind: 'COCP',
  enrollmentIds,
  form,
  ...(dates.length === 0 ? {} : { dates }),
});
