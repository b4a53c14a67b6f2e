import { describe, expect, it } from 'vitest';
import { help as en } from '../../shared/texts/en/help/index.ts';
import { topicNames, type Topic, type TopicName } from '../../shared/texts/en/help/topic.ts';
import { help as ja } from '../../shared/texts/ja/help/index.ts';
import { topicOf } from '../../web/pages/help/topic-of.ts';

const sentencesOf = ({ title, reader, short, steps, questions, terms = [] }: Topic): readonly string[] => [
  title,
  reader,
  short,
  ...steps.flat(),
  ...questions.flat(),
  ...terms.flat(),
];

describe('the help pages', () => {
  it.each(topicNames)('%s says the same in both languages', (name) => {
    const shape = ({ steps, questions, terms }: Topic) => [steps.length, questions.length, terms?.length ?? 0];
    expect(shape(ja.topics[name])).toEqual(shape(en.topics[name]));
    expect(sentencesOf(ja.topics[name]).filter((text) => !/^(?:COCP|CICR) /.test(text) && !/[぀-ヿ一-鿿]/.test(text))).toEqual([]);
  });

  it.each(topicNames)('%s leaves numbers of days to the rules below it', (name) => {
    const numbers = /\d+\s*(?:days?|日|か月|months?)/;
    expect([en, ja].flatMap(({ topics }) => sentencesOf(topics[name])).filter((text) => numbers.test(text))).toEqual([]);
  });
});

describe('help asked for where a task is done', () => {
  it.each([
    ['/cases/COCP/sign', 'signing'],
    ['/cases/COCP/return', 'signing'],
    ['/cases/COCP/record-receipt', 'receiving'],
    ['/cases/COCP/countersign', 'receiving'],
    ['/cases/COCP/decide-override', 'overrides'],
    ['/figures', 'figures'],
    ['/cases/COCP/request-override', 'late'],
    ['/cases/COCP/roll', 'late'],
    ['/cases/COCP/invite', 'changing'],
    ['/cases/EXPIRY/choose', 'expiry'],
    ['/cases/CICR/confirm', 'confirming'],
    ['/cases/CICR/process', 'contacts'],
    ['/cases/TRANSFER/sign', 'transfer'],
    ['/enrollments/$enrollmentId/change', 'changing'],
    ['/enrollments/$enrollmentId/contacts', 'contacts'],
    ['/enrollments/$enrollmentId/transfer', 'transfer'],
    ['/find', 'finding'],
    ['/enrollments/find', 'changing'],
    ['/enrollments/import', 'records'],
    ['/register/enrollment', 'records'],
    ['/packages/$packageId', 'several'],
    ['/deadlines', 'dates'],
    ['/verify-contact', 'confirming'],
  ] as const satisfies readonly (readonly [string, TopicName])[])('%s leads to %s', (from, topic) => {
    expect(topicOf(from)).toBe(topic);
  });

  it.each([undefined, '/', '/enrollments', '/cases/COCP'])('%s leaves the choice to the reader', (from) => {
    expect(topicOf(from)).toBeNull();
  });
});
