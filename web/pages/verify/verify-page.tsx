import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState, type DragEvent } from 'react';
import type { Attested } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { PageHead } from '../../design/page-head.tsx';
import { TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { missingText } from '../../form/read-fields.ts';
import { useMissing } from '../../form/use-missing.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { examine, type Ask } from './examine.ts';
import { Result, type Found } from './result.tsx';
import { useVerifyTexts } from './use-verify-texts.ts';
import './verify.css';

/** Larger than any document there is: hashing it would only keep a phone busy. */
const mostBytes = 64 * 1024 * 1024;

const ask: Ask = async (codeOrSha256) => {
  try {
    return await send<Attested>(`/api/verify/${encodeURIComponent(codeOrSha256)}`);
  } catch (error) {
    if (isRefused(error, 404)) return null;
    throw error;
  }
};

/** As it may be typed off paper: with or without hyphens, full width, in small letters. */
const typedCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');

const verifyCode = async (typed: string): Promise<Found> => {
  const code = typedCode(typed);
  const attested = code === '' || code.length > 64 ? null : await ask(code);
  return attested === null ? { verdict: 'CODE_UNKNOWN' } : { verdict: 'CODE', attested };
};

function ByFile({ onChoose, isPending }: { readonly onChoose: (file: File) => void; readonly isPending: boolean }) {
  const words = useVerifyTexts();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChoose(file);
  };
  return (
    <section
      className="card stack-tight drop-here"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{words.fileTitle}</h2>
      <p>{words.stays}</p>
      <p className="row">
        <label className="button file-choice">
          <input
            className="hidden-but-read"
            type="file"
            accept="application/pdf,.pdf"
            disabled={isPending}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) onChoose(file);
              event.target.value = '';
            }}
          />
          {words.choose}
        </label>
        <span className="quiet small only-with-mouse">{words.drop}</span>
      </p>
    </section>
  );
}

/** For whoever holds a document, without an account: is it ours, was it altered, is it still the valid one? */
export function VerifyPage() {
  const words = useVerifyTexts();
  const { t } = useTexts();
  const { code: inAddress } = useParams({ strict: false });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(inAddress ?? '');
  const { missing, check } = useMissing(() => missingText('/code', typed, t));
  const byCode = useMutation({ mutationFn: verifyCode });
  const byFile = useMutation({
    mutationFn: async (file: File): Promise<Found> => examine(new Uint8Array(await file.arrayBuffer()), ask),
  });
  const [problem, setProblem] = useState<string>();
  const isPending = byCode.isPending || byFile.isPending;
  const { mutate } = byCode;
  useEffect(() => {
    // The QR code of a page leads here.
    if (inAddress !== undefined) mutate(inAddress);
  }, [inAddress, mutate]);

  const submit = () => {
    const isTyped = check();
    setProblem(undefined);
    byFile.reset();
    if (!isTyped || isPending) return;
    // The address holds it as it is read: the same code is asked about again, the page does not change for it.
    if (inAddress !== undefined && typedCode(typed) === typedCode(inAddress)) mutate(typed);
    else void navigate({ to: '/verify/$code', params: { code: typedCode(typed) }, replace: true, resetScroll: false });
  };
  const choose = (file: File) => {
    byCode.reset();
    setProblem(globalThis.crypto.subtle === undefined ? words.unsupported : file.size > mostBytes ? words.tooLarge : undefined);
    if (globalThis.crypto.subtle !== undefined && file.size <= mostBytes) byFile.mutate(file);
  };
  const found = byFile.data ?? byCode.data;
  const [refused] = problemErrors(byFile.error ?? byCode.error, t.faults);
  const said = problem ?? refused?.message;
  return (
    <div className="page">
      <PageHead title={words.title} below={<p className="quiet">{words.intro}</p>} />
      <div role="status">{isPending ? words.working : ''}</div>
      {said === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {said}
        </p>
      )}
      {found === undefined || isPending ? null : <Result key={byFile.submittedAt || byCode.submittedAt} found={found} />}
      <div className="columns">
        <div className="card">
          <Form errors={missing} onSubmit={submit}>
            <TextField label={words.code} path="/code" help={words.codeHelp} value={typed} onChange={setTyped} />
            <p>
              <SubmitButton isPending={isPending}>{words.button}</SubmitButton>
            </p>
          </Form>
        </div>
        <ByFile onChoose={choose} isPending={isPending} />
      </div>
    </div>
  );
}
