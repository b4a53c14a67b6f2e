import { useId, useState } from 'react';
import { useFieldError } from '../../../form/form.tsx';
import { pictureOf } from './picture.ts';
import { useSignatureTexts } from './use-signature-texts.ts';

/** A picture of a signature or a seal, chosen from the device: the way without drawing. */
export function PictureField({
  label,
  picture,
  onChange,
}: {
  readonly label: string;
  readonly picture: string | null;
  readonly onChange: (picture: string | null) => void;
}) {
  const words = useSignatureTexts();
  const id = useId();
  const refused = useFieldError('/signature/image');
  const [unread, setUnread] = useState<string>();
  const error = unread ?? refused;
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await pictureOf(file);
    setUnread(
      'image' in read
        ? undefined
        : { NOT_READ: words.pictureNotRead, EMPTY: words.pictureEmpty, TOO_LARGE: words.pictureTooLarge }[read.problem],
    );
    if ('image' in read) onChange(read.image);
  };
  return (
    <div className="field" data-width="full">
      {error === undefined ? null : (
        <div className="field-error" id={`${id}-error`} role={unread === undefined ? undefined : 'alert'}>
          {error}
        </div>
      )}
      {picture === null ? null : (
        <p className="signature-paper">
          <img className="signature-picture" src={picture} alt={words.picture} />
        </p>
      )}
      <div className="row">
        <label className="button file-button">
          <input
            className="hidden-but-read"
            type="file"
            accept="image/png,image/jpeg"
            data-path="/signature/image"
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-help${error === undefined ? '' : ` ${id}-error`}`}
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              // The same file chosen again is to be read again.
              event.target.value = '';
            }}
          />
          {picture === null ? label : words.otherPicture}
        </label>
        {picture === null ? null : (
          <button className="button" data-kind="quiet" type="button" onClick={() => onChange(null)}>
            {words.removePicture}
          </button>
        )}
      </div>
      <div className="field-help" id={`${id}-help`}>
        {words.pictureHelp}
      </div>
    </div>
  );
}
