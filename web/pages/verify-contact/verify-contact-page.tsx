import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactVerified } from '../../../shared/api/index.ts';
import { verifyContact as en } from '../../../shared/texts/en/page/verify-contact.ts';
import { verifyContact as ja } from '../../../shared/texts/ja/page/verify-contact.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { PageHead } from '../../design/page-head.tsx';
import { TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';

const texts = { en, ja } as const;

/** For a contact without an account: the code that was mailed to a new address is given back. */
export function VerifyContactPage() {
  const { t, language } = useTexts();
  const words = texts[language];
  // The link of the mail carries its code behind the #: it goes nowhere until somebody presses the button, so a scanner of mails verifies nothing.
  const ofLink = useLocation({ select: ({ hash }) => hash });
  const [code, setCode] = useState(ofLink);
  const verifying = useMutation({
    mutationFn: (given: string) => send<ContactVerified>('/api/contacts/verify', { body: { code: given } }),
  });
  const { data, error } = verifying;
  const isNotValid = isRefused(error) && error.problem.type === '/problems/code-not-valid';
  return (
    <div className="page">
      <PageHead title={data === undefined ? words.title : words.verified} isOutcome={data !== undefined} />
      {data === undefined ? (
        <Form
          errors={problemErrors(verifying.error, t.faults)}
          extra={isNotValid ? <p>{words.howToGetAnother}</p> : null}
          onSubmit={() => {
            if (!verifying.isPending) verifying.mutate(code);
          }}
        >
          <p>{words.intro}</p>
          <TextField label={words.code} path="/code" value={code} onChange={setCode} />
          <div className="action-bar">
            <SubmitButton isPending={verifying.isPending}>{words.button}</SubmitButton>
          </div>
        </Form>
      ) : (
        <div className="stack-tight">
          <p>
            {words.verifiedFor({
              institution: data.institutionName,
              roles: data.roles.map((role) => t.cicr.changed[role]).join(' · '),
            })}
          </p>
          <p>{words.verifiedNext}</p>
        </div>
      )}
    </div>
  );
}
