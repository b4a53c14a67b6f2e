import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseShown, Me } from '../../../shared/api/index.ts';
import type { CodeBy } from '../../../shared/records/index.ts';
import { useCase, useMe } from '../../api/queries.ts';
import { mayInviteFor } from '../../case/may-invite.ts';
import { useCaseNames, type CaseNames } from '../../case/use-case-names.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { Told } from '../../design/told.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Choices, TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useDraft } from '../../form/use-draft.ts';
import { faultyText } from '../../form/check-text.ts';
import { useFieldIssues } from '../../form/use-field-issues.ts';
import { useMissing } from '../../form/use-missing.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { rolesAsked } from './asked.ts';
import { isUnderWay, useLinks, type LinkListed } from './links.ts';
import type { Earlier } from './links-out.tsx';
import { useInviteTexts } from './use-invite-texts.ts';
import { useSendLink, type SentLink } from './use-send-link.ts';

const KnownAddresses = lazyPart(async () => (await import('./known-addresses.tsx')).KnownAddresses);
const LinksOut = lazyPart(async () => (await import('./links-out.tsx')).LinksOut);
const LinksSent = lazyPart(async () => (await import('./links-sent.tsx')).LinksSent);

type Draft = { readonly role: string; readonly name: string; readonly email: string; readonly codeBy: CodeBy; readonly earlier: Earlier };

function InviteForm({
  of,
  me,
  names,
  links,
  onSent,
}: {
  readonly of: CaseShown;
  readonly me: Me;
  readonly names: CaseNames;
  readonly links: readonly LinkListed[];
  readonly onSent: (sent: SentLink) => void;
}) {
  const said = useInviteTexts();
  const { t } = useTexts();
  const issues = useFieldIssues();
  const words = kindOnPage(of).words(t).signers;
  const unsigned = of.signers.filter(({ signedOn, partyId }) => signedOn === null && mayInviteFor(partyId, of, me));
  const roles =
    unsigned.length === 0
      ? [{ role: 'INSTITUTION', title: names.institution }]
      : unsigned.map(({ role, partyId }) => ({ role, title: `${names.nameOf(partyId)} ${words[role]?.title ?? ''}` }));
  const [draft, change] = useDraft<Draft>(`invite.${of.caseId}`, {
    role: roles[0]?.role ?? 'INSTITUTION',
    name: '',
    email: '',
    codeBy: 'MAIL',
    earlier: 'TAKEN_BACK',
  });
  const { missing, check } = useMissing(() =>
    (['name', 'email'] as const).flatMap((field) => faultyText(`/${field}`, draft[field], field, { t, issues })),
  );
  // Whose signature was chosen earlier may be there by now.
  const role = roles.find((each) => each.role === draft.role)?.role ?? roles[0]?.role ?? 'INSTITUTION';
  const out = links.filter((link) => link.role === role && isUnderWay(link));
  const mutation = useSendLink(of.caseId, onSent, ({ name }) => {
    // Whoever was named meanwhile is still to be sent one.
    if (draft.name === name) change({ name: '', email: '' });
  });
  const submit = () => {
    if (!check() || mutation.isPending) return;
    const { name, email, codeBy, earlier } = draft;
    const inPlaceOf = earlier === 'TAKEN_BACK' ? out.map(({ linkId }) => linkId) : [];
    mutation.mutate({ role, name, email: email.normalize('NFKC').trim(), codeBy, inPlaceOf });
  };
  return (
    <Form errors={missing.length > 0 ? missing : problemErrors(mutation.error, t.faults)} onSubmit={submit}>
      {roles.length < 2 ? (
        <p>{said.decidesFor(roles[0]?.title ?? '')}</p>
      ) : (
        <Choices
          legend={said.role}
          path="/role"
          options={roles.map((each) => ({ value: each.role, title: each.title }))}
          value={role}
          onChange={(chosen) => change({ role: chosen })}
        />
      )}
      <KnownAddresses role={role} of={of} names={names} onChosen={({ name, email }) => change(name === '' ? { email } : { name, email })} />
      <TextField label={said.name} path="/name" value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label={said.email}
        path="/email"
        help={said.emailHelp}
        inputMode="email"
        value={draft.email}
        onChange={(email) => change({ email })}
      />
      <Choices<CodeBy>
        legend={said.codeBy}
        path="/codeBy"
        options={[
          { value: 'MAIL', title: said.byMail, help: said.byMailHelp },
          { value: 'INVITER', title: said.byMe, help: said.byMeHelp },
        ]}
        value={draft.codeBy}
        onChange={(codeBy) => change({ codeBy })}
      />
      {out.length === 0 || names.enrollment === undefined ? null : (
        <LinksOut links={out} timeZone={names.enrollment.timeZone} value={draft.earlier} onChange={(earlier) => change({ earlier })} />
      )}
      <div className="action-bar">
        <SubmitButton isPending={mutation.isPending}>{said.send}</SubmitButton>
        <Link className="button" data-kind="quiet" to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {t.shell.back}
        </Link>
      </div>
    </Form>
  );
}

/** Something is still to be decided that the reader may have others decide. */
const isAskedOfThem = (of: CaseShown, me: Me, { enrollment }: CaseNames): boolean =>
  rolesAsked(of).some((role) => {
    // Where it is confirmed and nobody signs, the institution is asked.
    const partyId = of.signers.find((each) => each.role === role)?.partyId ?? enrollment?.institutionId;
    return partyId !== undefined && mayInviteFor(partyId, of, me);
  });

function Shown({ of, me }: { readonly of: CaseShown; readonly me: Me }) {
  const said = useInviteTexts();
  const texts = useTexts();
  const { t } = texts;
  const kind = kindOnPage(of);
  const names = useCaseNames(of, kind.partiesOf(of));
  const links = useLinks(of.caseId);
  const [sent, setSent] = useState<SentLink & { readonly nth: number }>();
  const onSent = (latest: SentLink) => setSent((before) => ({ ...latest, nth: (before?.nth ?? 0) + 1 }));
  return (
    <div className="page">
      <PageHead
        title={said.title}
        above={
          <p className="quiet">
            {t.case.title({ change: kind.title(of, texts).title, institution: names.institution })} ·{' '}
            <span className="number log-number">{of.logNumber}</span>
          </p>
        }
      />
      {sent === undefined ? null : (
        <Told key={sent.nth}>
          <p>{said.sent(sent.name)}</p>
          {sent.code === undefined ? null : (
            <p>
              {said.tellCode} <strong className="number">{sent.code}</strong>
            </p>
          )}
        </Told>
      )}
      <section className="card stack">
        {!isAskedOfThem(of, me, names) ? (
          <p>{said.nobodyLeft}</p>
        ) : (
          <>
            <p>{said.means}</p>
            <Answer of={links}>{({ items }) => <InviteForm of={of} me={me} names={names} links={items} onSent={onSent} />}</Answer>
          </>
        )}
      </section>
      <section className="card">
        <h2>{said.list}</h2>
        {names.enrollment === undefined ? null : <LinksSent of={of} timeZone={names.enrollment.timeZone} onSent={onSent} />}
      </section>
    </div>
  );
}

/** Inviting somebody without an account to decide for a party of the case. */
export function InvitePage() {
  const { caseId } = useParams({ from: '/of-the-caller/cases/$caseId/invite' });
  const me = useMe();
  return <Answer of={useCase(caseId)}>{(of) => <Answer of={me}>{(who) => <Shown of={of} me={who} />}</Answer>}</Answer>;
}
