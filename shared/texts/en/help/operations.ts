import type { Topic } from './topic.ts';

/** For regional operations. */
export const operations = {
  receiving: {
    title: 'Receiving a paper form and countersigning',
    reader: 'For regional operations.',
    short:
      'Record the day the complete form arrived and the dates of its signatures, compare it with the records, then countersign. The day of arrival counts, not the day you record it.',
    steps: [
      [
        'Open the case by its log number.',
        'Type it into the search, or at least four characters of it; capitals and dashes do not matter.',
      ],
      [
        'Look at the scan beside the fields, and say which one you have compared.',
        'A scan by itself is no receipt. If none was uploaded, add yours on the same page, or record from the paper itself.',
      ],
      [
        'Enter the day of arrival and each signature’s date.',
        'They must be in the order of signing; the page refuses what cannot be, beside its field.',
      ],
      ['Compare form and records.', 'Differences are marked. If something is wrong, send the form back and mark what.'],
      ['Countersign.', 'The page says when the records will change; where that is at once, it says that it cannot be undone.'],
    ],
    questions: [
      ['It arrived late.', 'Record the true day. The case turns late by itself, and the new partner is asked how to go on.'],
      [
        'The current partner is no longer the one on the form.',
        'The case does not go ahead. It comes back to you, and you send it back for correction or reject it.',
      ],
      ['Somebody else has the same case open.', 'Whoever acts second is told what happened meanwhile. What they typed stays.'],
    ],
  },
  overrides: {
    title: 'Deciding an override',
    reader: 'For regional operations with override requests.',
    short:
      'Read the justification, compare what follows either way, and approve or reject it with a reason. Everybody on the case reads it.',
    steps: [
      ['Open the request.', 'It says which date is asked for, what was missed and by how much, and when the request expires by itself.'],
      [
        'Look at the partner’s earlier requests.',
        'Those of the last year in your region: how many, what became of each, why the form was late, and the reasons that were given.',
      ],
      [
        'Weigh both ways side by side.',
        'Approved, the change takes effect on that date; rejected, the form is late again and the new partner decides anew. Each side says what becomes of the records and who gets a mail.',
      ],
      ['Decide with a reason.', 'Where you have an approval from elsewhere, give its reference.'],
    ],
    questions: [
      ['I filed this request myself.', 'Then somebody else decides it: nobody decides a request of their own party.'],
      [
        'Can I end the change instead?',
        'Yes, by rejecting the form. The case is then over for everybody; the page says so before you do it.',
      ],
      ['What if nobody decides?', 'The request expires on the day the case shows, and the form is late again.'],
    ],
  },
  figures: {
    title: 'Reading the figures',
    reader: 'For regional operations who want to know how things stand and how they go.',
    short:
      'The upper part counts your worklist as it is now. The lower part counts the cases of your region that were opened in the period you choose.',
    steps: [
      ['Open “Figures” from the worklist.', 'Or press f there; u leads back.'],
      [
        'See what is due and late.',
        'Each line counts what the worklist shows. What is late has a line of its own and is not counted again as due; links open both.',
      ],
      ['Choose a period.', 'It goes by the day a case was opened, so a short period has fewer finished cases in it.'],
      ['Export.', 'One CSV file with every number in sight, one number a line.'],
    ],
    questions: [
      [
        'What is the rate of overrides?',
        'Of all forms that were late, the share for which an override was asked. A form that asks twice counts once, with its last request.',
      ],
      [
        'Where does “why it was late” come from?',
        'From the lead time the form missed, or the early date it asks for. What partners write as their justification is read case by case.',
      ],
      [
        'Why are there fewer cases in a phase than I expect?',
        'Only cases that have left it count, since nobody knows yet how long the others will stay.',
      ],
    ],
  },
  records: {
    title: 'Registering, correcting and importing enrollments',
    reader: 'For regional operations who keep the records.',
    short:
      'Enter or correct single records in the page; everything is shown once more before it is saved. For many, import a list, with a trial run first: it changes nothing and shows of every line whether it is new, a correction, unchanged or refused.',
    steps: [
      [
        'Open “Register”.',
        'It stands at the top of every page, on a phone on your worklist, and leads to all three: an organisation, an enrollment, a list. Begin with the organisations and the people who act for them; the steps below are those of a list.',
      ],
      [
        'Prepare a CSV file, one line per enrollment.',
        'The import page offers one to begin with. Columns and what they hold may be written in the words of the page.',
      ],
      ['Check only.', 'Each line is shown with its number, institution, term and what would happen; a refusal names its column and why.'],
      [
        'Import.',
        'Good lines are taken over, the others stay out. Correct them and import the same file again: what stands already is simply written anew.',
      ],
      [
        'Look at what the calendar makes of it.',
        'Enrollments whose term has ended, or whose first order is overdue, appear in your worklist as something to look at.',
      ],
    ],
    questions: [
      ['A correction moves dates.', 'Cases under way keep the facts they were opened on; new ones take the corrected record.'],
      ['Which region?', 'You see and change only the enrollments and parties of your own.'],
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
