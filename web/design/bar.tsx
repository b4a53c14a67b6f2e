import type { Tone } from './pill.tsx';
import './bar.css';

/** A number drawn as a bar, its parts one after the other; `of` is what the whole width stands for. It only repeats what a cell beside it says. */
export function Bar({ parts, of }: { readonly parts: readonly { readonly value: number; readonly tone: Tone }[]; readonly of: number }) {
  const wide = (value: number): string => `${of === 0 ? 0 : (100 * value) / of}%`;
  return (
    <svg className="bar" aria-hidden="true" width="100%" height="12">
      {parts.map(({ value, tone }, index) => (
        <rect
          key={tone}
          data-tone={tone}
          x={wide(parts.slice(0, index).reduce((sum, before) => sum + before.value, 0))}
          width={wide(value)}
          height="12"
        />
      ))}
    </svg>
  );
}
