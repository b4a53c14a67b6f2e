import type { ShownOf } from '../../../shared/api/index.ts';
import { cicrAsked as en } from '../../../shared/texts/en/page/cicr-asked.ts';
import { cicrAsked as ja } from '../../../shared/texts/ja/page/cicr-asked.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';

const useAskedTexts = textsBeside({ en, ja });

export type Change = NonNullable<ShownOf<'CICR'>['details']>['changes'][number];

/** A contact or a text; `otherwise` where there is none. */
export function Person({ of, otherwise }: { readonly of: Change['before'] | Change['after']; readonly otherwise: string }) {
  if (of === null) return <span className="quiet">{otherwise}</span>;
  if (typeof of === 'string') return <>{of}</>;
  return (
    <>
      {of.name}
      <br />
      <span className="small">{of.email}</span>
      {of.phone === undefined ? null : (
        <>
          <br />
          <span className="small number">{of.phone}</span>
        </>
      )}
    </>
  );
}

/** Who is on record and who is to be, or was asked for, change by change. */
export function SideBySide({
  of,
  asked = null,
}: {
  readonly of: ShownOf<'CICR'>;
  /** Of a request that came to nothing. */ readonly asked?: readonly Change[] | null;
}) {
  const { t } = useTexts();
  const said = useAskedTexts();
  const changes = asked ?? of.details?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <table>
      <caption className="hidden-but-read">{t.kinds.cicr.what}</caption>
      <thead>
        <tr>
          <th scope="col">{t.kinds.cicr.what}</th>
          <th scope="col">{of.status === 'OPEN' || asked !== null ? t.cicr.today : t.cicr.replaced}</th>
          <th scope="col">{asked === null ? t.cicr.next : said.asked}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ changed, online, before, after }) => (
          <tr key={changed}>
            <th scope="row">
              {t.cicr.changed[changed]}
              {online ? null : (
                <>
                  <br />
                  <span className="small quiet">{t.cicr.byOperations}</span>
                </>
              )}
            </th>
            <td>
              <Person of={before} otherwise={online ? t.cicr.nobody : t.cicr.notHeld} />
            </td>
            <td>
              <Person of={after} otherwise={t.cicr.nobody} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
