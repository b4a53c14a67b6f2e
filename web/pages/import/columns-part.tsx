import { download, toCsv } from '../../csv/to-csv.ts';
import { contactRoles } from '../../../shared/records/contact-roles.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import type { CsvImportTexts } from '../../../shared/texts/en/page/csv-import.ts';
import { channelModel, program, region } from '../../registry/choices.ts';
import { columns, headingOf, requiredColumns, type Said } from './columns.ts';
import { templateRows } from './template.ts';
import { useImportTexts } from './use-import-texts.ts';
import { TableScroll } from '../../design/table-scroll.tsx';

const listed = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>, comma: string): string =>
  codes.map((code) => words[code]).join(comma);

/** What a column may hold, as people write it. */
const mayHold = (column: string, { t, said }: Said, { may, comma }: CsvImportTexts): string => {
  switch (column) {
    case 'number':
    case 'masterAgreement':
      return may.number;
    case 'agreementVersion':
      return may.version;
    case 'program':
      return listed(program, t.words.program, comma);
    case 'channelModel':
      return listed(channelModel, t.words.channelModel, comma);
    case 'region':
      return may.region(listed(region, t.words.region, comma));
    case 'country':
      return may.country;
    case 'timeZone':
      return may.timeZone;
    case 'qualified':
      return [said.yes, said.no].join(comma);
    case 'startsOn':
    case 'firstOrderOn':
      return may.date;
    case 'billDates':
      return may.dates;
    case 'years':
      return [said.enrollment.oneYear, said.enrollment.threeYears].join(comma);
    case 'institutionId':
    case 'resellerId':
    case 'distributorId':
    case 'advisorId':
      return may.organisation;
    case 'olsOrders':
      return may.orders;
    case 'enrollmentId':
      return may.enrollmentId;
    default:
      return column.endsWith('.email') ? may.email : may.text;
  }
};

/** Of the contacts one stands for all. */
const isListed = (column: string): boolean => !column.startsWith('contacts.') || column.startsWith('contacts.PRIMARY.');

/** What a file may have in it, and one to begin with. */
export function Columns() {
  const { t } = useTexts();
  const here = { t, said: useRegistryTexts() };
  const words = useImportTexts();
  return (
    <section className="stack-tight">
      <p className="row">
        <button className="button" type="button" onClick={() => download(words.templateName, toCsv(templateRows(here, words)))}>
          {words.template}
        </button>
        <span className="small quiet">{words.templateMeans}</span>
      </p>
      <details className="more">
        <summary>{words.columns}</summary>
        <div className="card stack-tight">
          <p>{words.columnsIntro}</p>
          <TableScroll label={words.columns}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.heading}</th>
                  <th scope="col">{words.holds}</th>
                </tr>
              </thead>
              <tbody>
                {columns.filter(isListed).map((column) => (
                  <tr key={column}>
                    <th scope="row">
                      {headingOf(column, here)}{' '}
                      {requiredColumns.includes(column) ? <span className="quiet small">({words.required})</span> : null}
                    </th>
                    <td>{mayHold(column, here, words)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          <p>{words.otherContacts(contactRoles.filter((role) => role !== 'PRIMARY').map((role) => t.words.contactRole[role]))}</p>
        </div>
      </details>
    </section>
  );
}
