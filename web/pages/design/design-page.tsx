import { useState } from 'react';
import * as en from '../../../shared/texts/en/page/appearance.ts';
import * as ja from '../../../shared/texts/ja/page/appearance.ts';
import { useToday } from '../../api/local.ts';
import { PageHead } from '../../design/page-head.tsx';
import { Pill } from '../../design/pill.tsx';
import { DateField } from '../../form/date-field.tsx';
import { CheckLine, Choices, TextField } from '../../form/fields.tsx';
import { Form } from '../../form/form.tsx';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import './design.css';

const useWords = textsBeside<typeof en>({ en, ja });

const tokens = ['paper', 'surface', 'sunken', 'ink', 'ink-2', 'line-strong', 'accent', 'late', 'soon', 'done', 'focus'] as const;
const spaces = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'] as const;
const tones = ['mine', 'soon', 'late', 'done', 'plain'] as const;
const messages = ['plain', 'done', 'soon', 'late'] as const;

function Colours() {
  const { design } = useWords();
  return (
    <section className="card stack-tight">
      <h2>{design.colours}</h2>
      <p>{design.coloursText}</p>
      <ul className="swatches">
        {tokens.map((token) => (
          <li key={token}>
            <span className="swatch" data-token={token} />
            <span>{design.tokens[token]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Type() {
  const { design } = useWords();
  return (
    <section className="card stack-tight">
      <h2>{design.type}</h2>
      <p>{design.typeText}</p>
      <p className="type-title">{design.sample}</p>
      <p className="type-large">{design.sample}</p>
      <p>{design.sample}</p>
      <p className="small quiet">{design.sample}</p>
      <p className="number">0123456789 · 1111111111</p>
      <p>
        {design.eras} <span className="number">2027-04-01 · 令和9年4月1日</span>
      </p>
      <h3>{design.steps}</h3>
      <ul className="spaces">
        {spaces.map((space) => (
          <li key={space}>
            <span data-space={space} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words() {
  const { design } = useWords();
  return (
    <section className="card stack-tight">
      <h2>{design.buttons}</h2>
      <p className="row">
        <button className="button" data-kind="main" type="button">
          {design.main}
        </button>
        <button className="button" type="button">
          {design.plain}
        </button>
        <button className="button" data-kind="quiet" type="button">
          {design.quiet}
        </button>
        <button className="button" data-kind="grave" type="button">
          {design.grave}
        </button>
        <button className="button" type="button" disabled>
          {design.disabled}
        </button>
      </p>
      <h2>{design.words}</h2>
      <p className="row">
        {tones.map((tone) => (
          <Pill key={tone} tone={tone}>
            {design.pills[tone]}
          </Pill>
        ))}
      </p>
      <h2>{design.messages}</h2>
      {messages.map((tone) => (
        <p key={tone} className="notice" data-tone={tone}>
          {design.messageTexts[tone]}
        </p>
      ))}
    </section>
  );
}

const none = [] as const;

function Fields() {
  const { design } = useWords();
  const today = useToday();
  const [typed, setTyped] = useState({ text: '', wrong: '', date: '2027-04-01', choice: 'first', isChecked: true });
  return (
    <section className="card stack-tight">
      <h2>{design.fields}</h2>
      <Form errors={none} onSubmit={() => undefined}>
        <TextField
          label={design.field}
          help={design.fieldHelp}
          path="/text"
          value={typed.text}
          onChange={(text) => setTyped({ ...typed, text })}
        />
        <div className="field">
          <label htmlFor="wrong">{design.fieldWrong}</label>
          <div className="field-error" id="wrong-error">
            {design.fieldError}
          </div>
          <input
            id="wrong"
            className="input"
            aria-invalid
            aria-describedby="wrong-error"
            value={typed.wrong}
            onChange={({ target }) => setTyped({ ...typed, wrong: target.value })}
          />
        </div>
        <DateField label={design.date} path="/date" value={typed.date} onChange={(date) => setTyped({ ...typed, date })} today={today} />
        <Choices
          legend={design.choice}
          path="/choice"
          value={typed.choice}
          onChange={(choice) => setTyped({ ...typed, choice })}
          options={[
            { value: 'first', title: design.choices.first, help: design.choiceHelp },
            { value: 'second', title: design.choices.second, help: design.choiceHelp },
          ]}
        />
        <CheckLine title={design.check} isChecked={typed.isChecked} onChange={(isChecked) => setTyped({ ...typed, isChecked })} />
      </Form>
    </section>
  );
}

function Rest() {
  const { design } = useWords();
  const { date } = useTexts();
  const today = useToday();
  return (
    <section className="card stack-tight">
      <h2>{design.facts}</h2>
      <dl className="facts">
        <div className="facts-row">
          <dt>{design.factRows.what}</dt>
          <dd>{design.factRows.value}</dd>
        </div>
        <div className="facts-row">
          <dt>{design.factRows.longer}</dt>
          <dd>{design.factRows.longerValue}</dd>
        </div>
      </dl>
      <h2>{design.table}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{design.tableHead.date}</th>
            <th scope="col">{design.tableHead.what}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="number">{today === undefined ? '' : date(today)}</td>
            <td>{design.tableRow}</td>
          </tr>
        </tbody>
      </table>
      <details className="more">
        <summary>{design.more}</summary>
        <p>{design.moreText}</p>
      </details>
      <h2>{design.rest}</h2>
      <p>{design.restText}</p>
    </section>
  );
}

/** Every part the pages are made of, in its states. */
export function DesignPage() {
  const { design } = useWords();
  return (
    <div className="page">
      <PageHead title={design.title} below={<p className="quiet">{design.intro}</p>} />
      <div className="columns">
        <Colours />
        <Type />
        <Words />
        <Fields />
        <Rest />
      </div>
    </div>
  );
}
