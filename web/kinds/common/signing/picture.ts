import { mostSignatureCharacters } from '../../../../shared/records/sizes.ts';
import { inkOf } from './ink.ts';

/** Of the longer side, in pixels: read at the first, sent at the largest of the others that fits. */
const readAt = 1_200;
const sentAt = [480, 360, 240, 160] as const;

const canvasOf = (width: number, height: number) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws nothing');
  return { canvas, context };
};

type Picture = { readonly image: string } | { readonly problem: 'NOT_READ' | 'EMPTY' | 'TOO_LARGE' };

/** A file that somebody chose, as the small PNG of its ink that is sent. Nothing leaves the browser here. */
export const pictureOf = async (file: Blob): Promise<Picture> => {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return { problem: 'NOT_READ' };
  const scale = Math.min(1, readAt / Math.max(bitmap.width, bitmap.height));
  const whole = canvasOf(bitmap.width * scale, bitmap.height * scale);
  // What is transparent is paper.
  whole.context.fillStyle = '#fff';
  whole.context.fillRect(0, 0, whole.canvas.width, whole.canvas.height);
  whole.context.drawImage(bitmap, 0, 0, whole.canvas.width, whole.canvas.height);
  bitmap.close();
  const { width, height } = whole.canvas;
  const ink = inkOf(whole.context.getImageData(0, 0, width, height).data, width, height);
  if (ink === null) return { problem: 'EMPTY' };
  whole.context.putImageData(new ImageData(ink.rgba, width, height), 0, 0);
  for (const side of sentAt) {
    const shrunk = Math.min(1, side / Math.max(ink.width, ink.height));
    const { canvas, context } = canvasOf(ink.width * shrunk, ink.height * shrunk);
    context.drawImage(whole.canvas, ink.left, ink.top, ink.width, ink.height, 0, 0, canvas.width, canvas.height);
    const image = canvas.toDataURL('image/png');
    if (image.length <= mostSignatureCharacters) return { image };
  }
  return { problem: 'TOO_LARGE' };
};
