import { useEffect, useId, useRef, useState, type DragEvent } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { edition } from '../../../shared/rules/index.ts';
import { Unreachable } from '../../api/problem.ts';
import { sizeText } from '../../files/size-text.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { scanFileTypes } from './scan-file.ts';
import { NeverThere } from './send-scan.ts';
import { useScansTexts, type ScansTexts } from './use-scans-texts.ts';
import { useSending, type Progress } from './use-sending.ts';
import './scans.css';

const limitsOf = (of: Pick<CaseShown, 'edition'>) => edition(of.edition).numbers['SCAN-FIT'];

/** What is wrong with the file, if anything, in one sentence or two. */
const useWrong = (progress: Progress, words: ScansTexts, mebibytes: number): string | undefined => {
  const { t } = useTexts();
  if (progress.step === 'NOT_SENT') {
    if (progress.why === 'NOT_HERE') return words.notHere;
    return progress.why === 'TOO_LARGE' ? words.tooLarge(mebibytes) : words.notSent[progress.why];
  }
  if (progress.step !== 'FAILED') return undefined;
  const { error, name } = progress;
  if (error instanceof Unreachable) return words.lost(name);
  if (error instanceof NeverThere) return words.neverThere;
  return problemErrors(error, t.faults)
    .map(({ message }) => message)
    .join(' ');
};

/** What is being done, or has become of it. Each is said once: how many bytes have gone out is beside it. */
const saidOf = (progress: Progress, words: ScansTexts, isOperations: boolean): string => {
  switch (progress.step) {
    case 'READING':
      return words.reading;
    case 'SENDING':
      return words.sending(progress.name);
    case 'CHECKING':
      return words.checking(progress.name);
    case 'TAKEN':
      return isOperations ? words.takenByOperations(progress.scan.name) : words.taken(progress.scan.name);
    case 'NONE':
    case 'NOT_SENT':
    case 'FAILED':
      return '';
    default:
      throw new Error(`unknown step ${JSON.stringify(progress satisfies never)}`);
  }
};

const useDrop = (onDrop: (file: File) => void) => {
  const [isOver, setOver] = useState(false);
  return {
    'data-over': isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file !== undefined) onDrop(file);
    },
  };
};

/** A scan chosen, photographed or dragged here, and what becomes of it; what is wrong with it stands here as well. */
export function UploadField({ of, isOperations }: { readonly of: CaseShown; readonly isOperations: boolean }) {
  const words = useScansTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { progress, choose, again } = useSending(of);
  const { mebibytes, pages } = limitsOf(of);
  const wrong = useWrong(progress, words, mebibytes);
  const isBusy = progress.step === 'READING' || progress.step === 'SENDING' || progress.step === 'CHECKING';
  const chosen = (file: File | undefined) => (file === undefined || isBusy ? undefined : choose(file));
  const drop = useDrop(chosen);
  useEffect(() => {
    if (wrong !== undefined) input.current?.focus();
  }, [wrong]);
  return (
    <div className="field upload" data-width="full" {...drop}>
      <span className="label" id={`${id}-label`}>
        {words.file}
      </span>
      <div className="field-help" id={`${id}-help`}>
        {words.help({ mebibytes, pages })}
      </div>
      {wrong === undefined ? null : (
        <div className="field-error" id={`${id}-error`} role="alert">
          {wrong}
        </div>
      )}
      <div className="row">
        {progress.step === 'FAILED' && progress.mayTryAgain ? (
          <button className="button" data-kind="main" type="button" onClick={again}>
            {words.again}
          </button>
        ) : null}
        <label className="button file-button" id={`${id}-button`} data-busy={isBusy}>
          <input
            ref={input}
            className="hidden-but-read"
            type="file"
            accept={scanFileTypes}
            aria-labelledby={`${id}-label ${id}-button`}
            aria-describedby={`${id}-help${wrong === undefined ? '' : ` ${id}-error`}`}
            aria-invalid={wrong !== undefined}
            aria-disabled={isBusy}
            onClick={(event) => (isBusy ? event.preventDefault() : undefined)}
            onChange={(event) => {
              chosen(event.target.files?.[0]);
              // The same file chosen again is to be sent again.
              event.target.value = '';
            }}
          />
          {progress.step === 'TAKEN' ? words.chooseNext : <ChooseWords words={words} />}
        </label>
        <span className="quiet small only-with-mouse">{words.drop}</span>
      </div>
      <p className={progress.step === 'TAKEN' ? 'notice' : ''} data-tone="done" role="status">
        {saidOf(progress, words, isOperations)}
      </p>
      {progress.step === 'SENDING' ? (
        <p className="row small number">
          <progress aria-label={words.progress} max={progress.size} value={progress.sent} />
          {words.sentOf({ sent: sizeText(progress.sent), size: sizeText(progress.size) })}
        </p>
      ) : null}
    </div>
  );
}

/** A phone can photograph the form, a desk cannot. */
function ChooseWords({ words }: { readonly words: ScansTexts }) {
  return (
    <>
      <span className="only-with-mouse">{words.chooseAtDesk}</span>
      <span className="not-with-mouse">{words.choose}</span>
    </>
  );
}
