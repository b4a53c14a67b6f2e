import { countryNamed } from './countries.ts';
import { isCountry } from '../../shared/records/countries.ts';
import { countryName } from '../language/country-name.ts';
import { TextField } from '../form/fields.tsx';
import { useTexts } from '../language/use-texts.tsx';

type Props = { readonly label: string; readonly help: string; readonly value: string; readonly onChange: (value: string) => void };

/** A country by its name or its two letters, and what they are understood as. */
export function CountryField({ label, help, value, onChange }: Props) {
  const { language } = useTexts();
  const code = countryCode(value);
  const name = isCountry(code) ? countryName(code, language) : code;
  return (
    <TextField
      label={label}
      path="/country"
      width="short"
      help={name === code ? help : `${help} ${code}: ${name}`}
      value={value}
      onChange={onChange}
    />
  );
}

/** What is sent of a country: its code, where it is one; else what was typed. */
export const countryCode = (typed: string): string => countryNamed(typed) ?? typed.normalize('NFKC').trim().toUpperCase();
