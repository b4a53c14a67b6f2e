import { createPrinter, fontsFromPackages, whenDrawn } from '../../functions/adapters/pdf/index.ts';
import { createIssuing, createRender } from '../../functions/render/index.ts';
import { countedIds } from '../builders/index.ts';
import { aSigner } from '../functions/adapters/pdf/sheet.ts';
import type { Api } from '../functions/api/an-api.ts';
import type { Counter } from './counted.ts';

/** The function that issues documents, its files and its seals counted. */
export const countDocuments = ({ store, files, now: clock }: Pick<Api, 'store' | 'files' | 'now'>, { counts }: Counter) => {
  let bytesPut = 0;
  const signer = aSigner();
  const printer = createPrinter({ fonts: whenDrawn(fontsFromPackages), signer: () => Promise.resolve(signer) });
  const issue = createIssuing({
    store,
    files: {
      ...files,
      put: (fileKey, bytes, kept) => {
        counts().filePuts += 1;
        counts().documents += 1;
        bytesPut += bytes.length;
        return files.put(fileKey, bytes, kept);
      },
      get: (fileKey) => {
        counts().fileGets += 1;
        return files.get(fileKey);
      },
    },
    printer: {
      ...printer,
      seal: (bytes, facts) => {
        counts().seals += 1;
        return printer.seal(bytes, facts);
      },
    },
    mailsOf: async (caseId) => (await store.listMails(caseId)).map(({ at, since }) => ({ at, acceptedAt: since })),
    baseUrl: 'https://kigen.example.com',
    newId: countedIds(),
  });
  const render = createRender({ store, issue, clock });
  return {
    bytes: (): number => bytesPut,
    render: async (caseId: string): Promise<void> => {
      counts().invocations.render += 1;
      await render(caseId);
    },
  };
};
