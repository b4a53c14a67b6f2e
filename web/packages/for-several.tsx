import { usePackageTexts } from './use-package-texts.ts';

/** That a form is for several enrollments at once; nothing where it is for one. */
export function ForSeveral({ enrollmentIds }: { readonly enrollmentIds: readonly string[] }) {
  const said = usePackageTexts();
  return enrollmentIds.length < 2 ? null : <p className="notice">{said.forSeveral(enrollmentIds.length)}</p>;
}
