import type { AnswerRows } from '../../store/index.ts';
import { answerFrom, itemOfAnswer } from './answer-items.ts';
import { answerKey } from './keys.ts';
import { getItem } from './reads.ts';
import type { Table } from './table.ts';
import { transact } from './transaction.ts';

export const answerRows = (table: Table): AnswerRows => {
  const findAnswer: AnswerRows['findAnswer'] = async (claim, now) => answerFrom(await getItem(table, answerKey(claim.key)), claim, now);
  return {
    findAnswer,
    keepAnswer: async (claim, answer, now) => {
      await transact(table, [
        {
          type: 'PUT',
          item: itemOfAnswer(claim, answer, now),
          guard: { condition: { is: 'ABSENT_OR_OVER', now }, loss: 'ANSWERED' },
          isProof: true,
        },
      ]);
      // Whether this one was kept or another was first: the one that stands is the answer.
      return (await findAnswer(claim, now)) ?? { answer };
    },
  };
};
