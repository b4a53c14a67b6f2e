import type { Help } from '../../en/help/index.ts';
import { institution } from './institution.ts';
import { operations } from './operations.ts';
import { partner } from './partner.ts';
import { reference } from './reference.ts';

export const help: Help = {
  words: {
    title: 'ヘルプ',
    intro: '手続きごとに、それを行う方に向けて 1 ページずつ書いています。',
    groups: {
      institution: '教育機関の方',
      partner: 'パートナーの方',
      operations: '地域オペレーションの方',
      reference: 'すべての方',
    },
    inShort: '要点',
    how: '手順',
    asked: 'よくあるご質問',
    terms: '意味',
    rules: 'もとになる規則',
    rulesIntro: '日数などの数値と、その根拠です。',
    all: 'ヘルプの一覧',
    back: '元のページに戻る',
    design: 'このポータルのデザイン (色、文字、部品)',
    tour: 'デモンストレーションのツアーを始める',
  },
  topics: { ...institution, ...partner, ...operations, ...reference },
};
