import { TextField } from '../../../form/fields.tsx';
import { PictureField } from './picture-field.tsx';
import { missingOnSeal, sealOf, sealTextOf } from './seal.ts';
import type { SignatureProps } from './signature-field.tsx';
import { useSignatureTexts } from './use-signature-texts.ts';

/** A seal made of a name, or a picture of one. */
export function BySeal({ name, signed, change }: SignatureProps) {
  const words = useSignatureTexts();
  const text = sealTextOf(name, signed);
  const image = sealOf(text);
  const boxes = missingOnSeal(text);
  return (
    <>
      {signed.sealPicture !== null ? null : (
        <div className="seal">
          <TextField
            label={words.sealText}
            path="/signature"
            help={words.sealTextHelp}
            width="short"
            value={text}
            onChange={(sealText) => change({ sealText })}
          />
          {image === null ? null : (
            <p className="signature-paper">
              <img className="seal-picture" src={image} alt={words.sealShown(text)} />
            </p>
          )}
          <div role="status">
            {boxes.length === 0 ? null : (
              <p className="notice" data-tone="soon">
                {words.sealMissing(boxes)}
              </p>
            )}
          </div>
        </div>
      )}
      <PictureField label={words.pictureOfSeal} picture={signed.sealPicture} onChange={(sealPicture) => change({ sealPicture })} />
    </>
  );
}
