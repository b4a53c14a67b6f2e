type Party = { readonly partyId: string; readonly name: string };
type Listed = {
  readonly caseId: string;
  readonly logNumber: string;
  readonly enrollmentId: string;
  readonly phase: string;
  readonly waitingOn: readonly string[];
  readonly deadlines: readonly { readonly on: string }[];
};
type Listing = {
  readonly items: readonly Listed[];
  readonly names: {
    readonly parties: readonly Party[];
    readonly enrollments: readonly { readonly enrollmentId: string; readonly institutionId: string; readonly number: string }[];
  };
  readonly next?: string;
};

/** What runs on the bare page; it stands by itself, since its text is what is sent. */
const script = async (): Promise<void> => {
  const { token } = JSON.parse(sessionStorage.getItem('kigen.session') ?? '{}') as { readonly token: string };
  const ask = async <T>(path: string): Promise<T> => {
    const answered = await fetch(path, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' });
    return (await answered.json()) as T;
  };
  const table = document.createElement('table');
  const body = table.createTBody();
  const seen = document.createElement('p');
  document.body.append(seen, table);
  const list = '/api/cases?status=OPEN&with=names&limit=100';
  type Row = { readonly caseId: string; readonly phase: string; readonly institution: string; readonly cells: readonly string[] };
  const rows: Row[] = [];
  const rowsOf = ({ items, names }: Listing): readonly Row[] => {
    const parties = new Map(names.parties.map((party) => [party.partyId, party.name]));
    const enrollments = new Map(names.enrollments.map((enrollment) => [enrollment.enrollmentId, enrollment]));
    return items.map(({ caseId, logNumber, enrollmentId, phase, waitingOn, deadlines }) => {
      const enrollment = enrollments.get(enrollmentId);
      const institution = parties.get(enrollment?.institutionId ?? '') ?? '';
      const waiting = waitingOn.map((id) => parties.get(id) ?? '').join(', ');
      return {
        caseId,
        phase,
        institution,
        cells: [deadlines[0]?.on ?? '', logNumber, institution, enrollment?.number ?? '', waiting, phase],
      };
    });
  };
  const draw = (some: readonly Row[]): void => {
    for (const { caseId, cells } of some) {
      const row = body.insertRow();
      row.id = caseId;
      for (const cell of cells) row.insertCell().textContent = cell;
      const link = document.createElement('a');
      link.href = '#';
      link.textContent = cells[1] ?? '';
      row.cells[1]?.replaceChildren(link);
    }
  };
  let turn = 0;
  const done = (): void => table.setAttribute('data-turn', String((turn += 1)));
  /** The first forty at once, the others in the frame after, as the portal does. */
  const drawAnew = (some: readonly Row[]): void => {
    body.replaceChildren();
    draw(some.slice(0, 40));
    done();
    requestAnimationFrame(() => requestAnimationFrame(() => draw(some.slice(40))));
  };
  let isFiltered = false;
  let isDown = false;
  const keys: Readonly<Record<string, () => unknown>> = {
    f: () => {
      isFiltered = !isFiltered;
      drawAnew(rows.filter(({ phase }) => !isFiltered || phase === 'OVERRIDE'));
    },
    s: () => {
      isDown = !isDown;
      const direction = isDown ? -1 : 1;
      drawAnew(rows.toSorted((a, b) => direction * (a.institution < b.institution ? -1 : a.institution > b.institution ? 1 : 0)));
    },
    j: () => {
      const at = document.activeElement?.closest('tr') ?? null;
      const next = at === null ? body.rows[0] : at.nextElementSibling;
      next?.querySelector('a')?.focus();
      done();
    },
    o: async () => {
      seen.textContent = JSON.stringify(await ask(`/api/cases/${document.activeElement?.closest('tr')?.id ?? ''}`), null, 2);
      done();
    },
  };
  document.addEventListener('keydown', ({ key }) => void keys[key]?.());
  let next: string | undefined;
  do {
    const page: Listing = await ask(next === undefined ? list : `${list}&cursor=${next}`);
    const read = rowsOf(page);
    rows.push(...read);
    draw(next === undefined ? read.slice(0, 40) : []);
    next = page.next;
  } while (next !== undefined);
  draw(rows.slice(40));
  table.setAttribute('data-rows', String(rows.length));
};

/**
 * The same rows without anything between them and the browser: read as the portal's page reads them, drawn as plain cells. What is done
 * there (`f` filter, `s` sort, `j` next row, `o` open) is counted in the table's `data-turn`.
 */
export const barePage = `<!doctype html><html lang="en"><title>Bare</title><body><script>(${script.toString()})()</script></body></html>`;
