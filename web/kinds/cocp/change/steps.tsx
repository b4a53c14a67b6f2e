import { lazyPart } from '../../../design/lazy-part.tsx';
import { useState } from 'react';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import type { PartnerRole } from '../../../../shared/records/index.ts';
import { CheckLine, Checks, Choices, TextField } from '../../../form/fields.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import type { ActingPerson } from '../../common/acting.ts';
import { isOneself, namedRoles, newPartnerPath, type Draft } from './draft.ts';
import { rolesOf } from '../roles-of.ts';
import type { Subject } from './subject.ts';

const PartySearch = lazyPart(async () => (await import('../../../form/party-search.tsx')).PartySearch);

export type StepProps = {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly subject: Subject;
  readonly me: ActingPerson;
};

/** What is to change, and on which enrollments. */
export function ChangeStep({
  draft,
  change,
  changes,
  further,
}: StepProps & {
  readonly changes: readonly CocpChange[];
  readonly further: readonly { readonly enrollmentId: string; readonly number: string }[];
}) {
  const { t } = useTexts();
  const [hadMore] = useState(draft.enrollmentIds.length > 0);
  return (
    <>
      <Choices
        legend={t.cocp.changeQuestion}
        path="/form/change"
        value={draft.change}
        onChange={(chosen) => change({ change: chosen })}
        options={changes.map((value) => ({ value, title: t.words.change[value], help: t.cocp.changeHelp[value] }))}
      />
      {further.length === 0 ? null : (
        <details className="more" open={hadMore}>
          <summary>{t.cocp.moreEnrollments}</summary>
          <Checks
            legend={t.cocp.moreEnrollments}
            path="/form/enrollmentIds"
            help={t.cocp.moreEnrollmentsHelp}
            values={draft.enrollmentIds}
            onChange={(enrollmentIds) => change({ enrollmentIds })}
            options={further.map(({ enrollmentId, number }) => ({ value: enrollmentId, title: t.worklist.enrollment(number) }))}
          />
        </details>
      )}
    </>
  );
}

function CurrentPartner({ role, index, draft, change, subject }: StepProps & { readonly role: PartnerRole; readonly index: number }) {
  const { t } = useTexts();
  const title = t.words.partnerInSentence[role];
  const typed = draft.current[role];
  // Only an institution may have no advisor; a reseller there always is, a distributor wherever one can change.
  const mayBeNobody = role === 'ADVISOR';
  const set = (part: { readonly name?: string; readonly pcn?: string }) =>
    change({ current: { ...draft.current, [role]: { name: '', pcn: '', ...typed, ...part } } });
  return (
    <section className="stack-tight">
      <h2>{t.cocp.currentQuestion(title)}</h2>
      <p className="quiet small">{subject.held === undefined ? t.cocp.currentHelp : t.cocp.currentKnown}</p>
      {mayBeNobody ? (
        <CheckLine
          title={t.cocp.currentNone(title)}
          help={t.cocp.currentNoneHelp}
          isChecked={typed === null}
          onChange={(isNobody) => change({ current: { ...draft.current, [role]: isNobody ? null : { name: '', pcn: '' } } })}
        />
      ) : null}
      {typed === null ? null : (
        <>
          <TextField
            label={t.cocp.name}
            path={`/form/current/${index}/name`}
            value={typed?.name ?? ''}
            onChange={(name) => set({ name })}
          />
          <TextField
            label={t.cocp.pcn}
            path={`/form/current/${index}/pcn`}
            width="short"
            value={typed?.pcn ?? ''}
            onChange={(pcn) => set({ pcn })}
          />
        </>
      )}
    </section>
  );
}

/** The partners of today, as the papers name them. */
export function CurrentStep(props: StepProps) {
  const named = namedRoles(props.draft);
  return rolesOf(props.draft.change).map((role) => <CurrentPartner key={role} {...props} role={role} index={named.indexOf(role)} />);
}

/** The partners to come. */
export function NextStep({ draft, change, subject, me }: StepProps) {
  const { t } = useTexts();
  return rolesOf(draft.change).map((role) => {
    const title = t.words.partnerInSentence[role];
    if (isOneself(role, draft, me.party.role)) {
      return (
        <section key={role} className="stack-tight">
          <h2>{t.cocp.nextQuestion(title)}</h2>
          <p>{t.cocp.nextSelf({ name: me.party.name, role: title })}</p>
        </section>
      );
    }
    return (
      <PartySearch
        key={role}
        partyRole={role}
        called={title}
        path={newPartnerPath(role)}
        label={t.cocp.nextQuestion(title)}
        chosen={draft.next[role]}
        except={[subject.held?.[role]]}
        onChoose={(party) => {
          const { [role]: _, ...others } = draft.next;
          change({ next: party === undefined ? others : { ...others, [role]: party } });
        }}
      />
    );
  });
}
