import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFDocument, type PDFPage, type PDFRef } from 'pdf-lib';

type StructureType = 'Document' | 'H1' | 'H2' | 'P' | 'Span' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD';

/** `alt`: what a picture is read out as; `lang`: where it is another language than the document's; `box`: where a picture stands. */
type Attributes = { readonly alt?: string; readonly lang?: string; readonly box?: readonly number[] };

/** An element of what screen readers read, in the order it is read. */
export type Structure = {
  readonly type: StructureType;
  readonly add: (type: StructureType, attributes?: Attributes) => Structure;
  /** Marks what is drawn next on this page as part of it; returns the number its content carries there. */
  readonly mark: (page: PDFPage) => number;
};

/** The tags of a document being drawn; one that is drawn on further keeps those it has. */
export const structureOf = (pdf: PDFDocument): { readonly root: Structure; readonly finish: () => void } => {
  const { context, catalog } = pdf;
  const marks = new Map<PDFPage, PDFRef[]>();

  const element = (
    type: StructureType,
    parent: PDFRef,
    { alt, lang, box }: Attributes = {},
  ): { readonly it: Structure; readonly ref: PDFRef } => {
    const kids = context.obj([]);
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent, K: kids });
    if (alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
    if (lang !== undefined) dict.set(PDFName.of('Lang'), PDFString.of(lang));
    if (box !== undefined) dict.set(PDFName.of('A'), context.obj({ O: 'Layout', Placement: 'Block', BBox: [...box] }));
    if (type === 'TH') dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: 'Column' }));
    const ref = context.register(dict);
    const it: Structure = {
      type,
      add: (child, attributes) => {
        const added = element(child, ref, attributes);
        kids.push(added.ref);
        return added.it;
      },
      mark: (page) => {
        const ofPage = marks.get(page) ?? [];
        marks.set(page, ofPage);
        ofPage.push(ref);
        const number = ofPage.length - 1;
        kids.push(context.obj({ Type: 'MCR', Pg: page.ref, MCID: number }));
        return number;
      },
    };
    return { it, ref };
  };

  const rootName = PDFName.of('StructTreeRoot');
  const known = catalog.get(rootName);
  const tree = catalog.lookupMaybe(rootName, PDFDict) ?? context.obj({ Type: 'StructTreeRoot', K: [], ParentTree: { Nums: [] } });
  const treeRef = context.getObjectRef(tree) ?? context.register(tree);
  if (known === undefined) {
    catalog.set(rootName, treeRef);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }
  const top = element('Document', treeRef);
  tree.lookup(PDFName.of('K'), PDFArray).push(top.ref);

  return {
    root: top.it,
    finish: () => {
      const numbers = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
      for (const [page, elements] of marks) {
        const key = PDFNumber.of(numbers.size() / 2);
        page.node.set(PDFName.of('StructParents'), key);
        page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
        numbers.push(key);
        numbers.push(context.obj(elements));
      }
      tree.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(numbers.size() / 2));
    },
  };
};
