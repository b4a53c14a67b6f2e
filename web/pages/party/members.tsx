import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Me, MemberList, MemberShown } from '../../../shared/api/index.ts';
import type { May, PartyRole } from '../../../shared/records/index.ts';
import { send } from '../../api/client.ts';
import { Told } from '../../design/told.tsx';
import { Answer } from '../../design/answer.tsx';
import { Checks, TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { forgetDraft, useDraft } from '../../form/use-draft.ts';
import { useFieldIssues } from '../../form/use-field-issues.ts';
import { errorsIn, useMissing } from '../../form/use-missing.ts';
import { commaIn } from '../../language/comma.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { useSignInWith } from '../../sign-in/sign-in-with.ts';
import { memberDraftOf, readMember, type MemberDraft } from './member-draft.ts';

type Party = { readonly partyId: string; readonly role: PartyRole };
const rights = ['SUBMIT', 'SIGN', 'MANAGE'] as const satisfies readonly May[];

const useRightWords = (role: PartyRole) => {
  const { rights: words, rightsOperations } = useRegistryTexts().members;
  return (may: May): string => (may === 'SIGN' && role === 'OPERATIONS' ? rightsOperations : words[may]);
};

/** What was done, to be told; null: nothing was. */
type End = (done: string | null) => void;

type FormProps = {
  readonly of: Party;
  /** Null: somebody new. */
  readonly member: MemberShown | null;
  readonly isSelf: boolean;
  readonly onDone: End;
};

function MemberForm({ of, member, isSelf, onDone }: FormProps) {
  const { t } = useTexts();
  const said = useRegistryTexts().members;
  const rightWords = useRightWords(of.role);
  const issues = useFieldIssues();
  const queries = useQueryClient();
  const draftKey = `member.${of.partyId}.${member?.userId ?? ''}`;
  const [typed, setTyped] = useDraft<MemberDraft>(draftKey, memberDraftOf(member));
  const close: End = (done) => {
    forgetDraft(draftKey);
    onDone(done);
  };
  const { missing, check } = useMissing(() => errorsIn(readMember(typed, { t, issues })));
  const save = useMutation({
    mutationFn: (body: MemberDraft) =>
      send<MemberShown>(`/api/parties/${of.partyId}/members`, {
        body,
        ...(member === null ? {} : { ifMatch: member.version }),
      }),
    onSuccess: async ({ name }) => {
      await queries.invalidateQueries();
      close(said.savedOf(name));
    },
    // Somebody else was quicker: what stands is shown.
    onError: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  const text = (name: 'userId' | 'name' | 'email') => ({
    label: said[name],
    path: `/${name}`,
    value: typed[name],
    onChange: (value: string) => setTyped({ [name]: value }),
  });
  const signInWith = useSignInWith();
  const submit = () => {
    const read = readMember(typed, { t, issues });
    if (check() && 'body' in read && !save.isPending) save.mutate(read.body);
  };
  return (
    <Form errors={missing.length > 0 ? missing : problemErrors(save.error, t.faults)} onSubmit={submit}>
      {member === null ? (
        <TextField {...text('userId')} help={signInWith.data?.kind === 'ONE_MACHINE' ? said.userIdHelpHere : said.userIdHelp} />
      ) : null}
      <TextField {...text('name')} />
      <TextField {...text('email')} inputMode="email" />
      <Checks
        legend={said.may}
        path="/may"
        {...(isSelf ? { help: said.yourself } : {})}
        options={rights.map((value) => ({ value, title: rightWords(value) }))}
        values={typed.may}
        onChange={(may) => setTyped({ may })}
      />
      <p className="row">
        <SubmitButton isPending={save.isPending}>{said.save}</SubmitButton>
        <button className="button" data-kind="quiet" type="button" onClick={() => close(null)}>
          {t.shell.cancel}
        </button>
      </p>
    </Form>
  );
}

function Remove({ of, member, onDone }: { readonly of: Party; readonly member: MemberShown; readonly onDone: End }) {
  const { t } = useTexts();
  const said = useRegistryTexts().members;
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => send<undefined>(`/api/parties/${of.partyId}/members/${member.userId}`, { method: 'DELETE', ifMatch: member.version }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone(said.removedOf(member.name));
    },
    onError: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  return (
    <Form errors={problemErrors(remove.error, t.faults)} onSubmit={() => (remove.isPending ? undefined : remove.mutate())}>
      <p className="notice" data-tone="late">
        {said.removeMeans(member.name)}
      </p>
      <p className="row">
        <SubmitButton isPending={remove.isPending} kind="grave">
          {said.removeYes(member.name)}
        </SubmitButton>
        <button className="button" data-kind="quiet" type="button" onClick={() => onDone(null)}>
          {t.shell.cancel}
        </button>
      </p>
    </Form>
  );
}

type Props = {
  readonly of: Party;
  readonly me: Me;
  /** Whoever comes here comes to add somebody. */
  readonly isToAdd: boolean;
};

type Doing = { readonly what: 'ADD' } | { readonly what: 'CHANGE' | 'REMOVE'; readonly userId: string } | null;

function Member({
  of,
  member,
  me,
  doing,
  begin,
  end,
}: {
  readonly of: Party;
  readonly member: MemberShown;
  readonly me: Me;
  readonly doing: Doing;
  readonly begin: (doing: Doing) => void;
  readonly end: End;
}) {
  const { language } = useTexts();
  const said = useRegistryTexts().members;
  const rightWords = useRightWords(of.role);
  const { userId, name, email, may } = member;
  const isMine = doing !== null && doing.what !== 'ADD' && doing.userId === userId;
  return (
    <li className="stack-tight">
      <div className="row">
        <div>
          <strong>{name}</strong>
          {email === null ? null : <span className="quiet small"> {email}</span>}
          <br />
          <span className="small">{may.length === 0 ? said.looksOn : may.map(rightWords).join(commaIn(language))}</span>
        </div>
        {isMine ? null : (
          <div className="row">
            <button className="button" type="button" aria-label={said.changeOf(name)} onClick={() => begin({ what: 'CHANGE', userId })}>
              {said.change}
            </button>
            <button
              className="button"
              data-kind="quiet"
              type="button"
              aria-label={said.removeOf(name)}
              onClick={() => begin({ what: 'REMOVE', userId })}
            >
              {said.remove}
            </button>
          </div>
        )}
      </div>
      {isMine && doing.what === 'CHANGE' ? <MemberForm of={of} member={member} isSelf={userId === me.userId} onDone={end} /> : null}
      {isMine && doing.what === 'REMOVE' ? <Remove of={of} member={member} onDone={end} /> : null}
    </li>
  );
}

/** Who may act for a party: added, given other rights, removed with what that means said first. */
export function Members({ of, me, isToAdd }: Props) {
  const said = useRegistryTexts().members;
  const navigate = useNavigate({ from: '/parties/$partyId' });
  const [kept, keep] = useDraft<{ readonly doing: Doing }>(`members.${of.partyId}`, { doing: null });
  const doing: Doing = kept.doing ?? (isToAdd ? { what: 'ADD' } : null);
  const [told, tell] = useState<string | null>(null);
  const start = (next: Doing) => {
    tell(null);
    keep({ doing: next });
  };
  const end = (done: string | null) => {
    keep({ doing: null });
    tell(done);
    if (isToAdd) void navigate({ search: {}, replace: true, resetScroll: false });
  };
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isToAdd) card.current?.querySelector('input')?.focus();
  }, [isToAdd]);
  const members = useQuery({
    queryKey: ['members', of.partyId],
    queryFn: ({ signal }) => send<MemberList>(`/api/parties/${of.partyId}/members`, { signal }),
  });
  return (
    <section ref={card} className="card stack" data-places-focus="">
      <h2>{said.title}</h2>
      <p className="quiet small">{said.intro}</p>
      {told === null ? null : (
        <Told>
          <p>{told}</p>
        </Told>
      )}
      <Answer of={members}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p>{said.none}</p> : null}
            <ul className="stack">
              {items.map((member) => (
                <Member key={member.userId} of={of} member={member} me={me} doing={doing} begin={start} end={end} />
              ))}
            </ul>
          </>
        )}
      </Answer>
      {doing?.what === 'ADD' ? (
        <MemberForm of={of} member={null} isSelf={false} onDone={end} />
      ) : (
        <p>
          <button className="button" type="button" onClick={() => start({ what: 'ADD' })}>
            {said.add}
          </button>
        </p>
      )}
    </section>
  );
}
