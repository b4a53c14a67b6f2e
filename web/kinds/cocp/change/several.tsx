import { useMemo } from 'react';
import { useTexts } from '../../../language/use-texts.tsx';
import { DatesStep } from '../../../packages/dates-step.tsx';
import { PackageAdvice } from '../../../packages/package-advice.tsx';
import { CheckSeveral } from './check-several.tsx';
import type { Draft } from './draft.ts';
import { packageOf } from './in-package.ts';

type Of = { readonly draft: Draft; readonly together: readonly string[] };

const usePackageOf = ({ draft, together }: Of) => {
  const { t } = useTexts();
  return useMemo(() => packageOf(draft, together, t), [draft, together, t]);
};

type Step<Part extends (props: never) => unknown> = Of & Omit<Parameters<Part>[0], 'asked' | 'draft' | 'together'>;

/** The dates of a form for several enrollments. */
export function DatesOfSeveral(props: Step<typeof DatesStep>) {
  return <DatesStep {...props} asked={usePackageOf(props)?.undated ?? null} />;
}

/** Its answers, and what would come of it. */
export function CheckOfSeveral(props: Step<typeof CheckSeveral>) {
  return <CheckSeveral {...props} asked={usePackageOf(props)?.asked ?? null} />;
}

/** The advice beside it. */
export function AdviceOnSeveral(props: Of) {
  return <PackageAdvice asked={usePackageOf(props)?.asked ?? null} />;
}
