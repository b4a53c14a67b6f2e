import { fieldIssues as en } from '../../shared/texts/en/field-issues.ts';
import { fieldIssues as ja } from '../../shared/texts/ja/field-issues.ts';
import { textsBeside } from '../language/texts-beside.ts';

export const useFieldIssues = textsBeside({ en, ja });
