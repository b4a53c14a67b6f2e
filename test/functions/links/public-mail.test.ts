import { describe, expect, it } from 'vitest';
import { isSameOrganisation } from '../../../functions/links/public-mail.ts';

const isHandedOverWithin = (domain: string): boolean => isSameOrganisation(`chihiro@${domain}`, `manabu@${domain}`);

describe('LINK-FORWARD: to whom a link is handed over', () => {
  it.each([
    ['telephone companies of Japan', 'docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp t.vodafone.ne.jp ymobile.ne.jp'],
    ['providers of Japan', 'ocn.ne.jp biglobe.ne.jp so-net.ne.jp nifty.com plala.or.jp dti.ne.jp hi-ho.ne.jp eonet.ne.jp asahi-net.or.jp'],
    ['a part of its own of a provider of Japan', 'm3.dion.ne.jp camel.plala.or.jp jcom.home.ne.jp mail.goo.ne.jp vesta.ocn.ne.jp'],
    ['China, Taiwan and Korea', 'qq.com 163.com 126.com sina.com pchome.com.tw naver.com hanmail.net'],
    ['Europe', 'gmx.de gmx.net web.de mail.ru yandex.ru wp.pl laposte.net libero.it t-online.de'],
    [
      'a domain in each country',
      'yahoo.co.jp yahoo.com.tw yahoo.fr hotmail.com hotmail.co.jp outlook.jp live.jp live.com zoho.com aol.com',
    ],
    ['everywhere', 'gmail.com icloud.com proton.me fastmail.com msn.com tuta.io'],
  ])('not within a mail service anybody can use: %s', (_, domains) => {
    expect(domains.split(' ').filter(isHandedOverWithin)).toEqual([]);
  });

  it('within a university, whatever its domain looks like', () => {
    const universities =
      'kita-u.ac.jp live.kita-u.ac.jp edu.k.u-tokyo.ac.jp nus.edu.sg mail.bcu.ac.uk yahoo.ac.jp notgmail.com p-uni.example';
    expect(universities.split(' ').filter((domain) => !isHandedOverWithin(domain))).toEqual([]);
  });

  it('not to another domain, and whatever the case of the letters', () => {
    expect(isSameOrganisation('a@kita-u.ac.jp', 'b@minami-u.ac.jp')).toBe(false);
    expect(isSameOrganisation('a@Kita-U.ac.jp', 'b@kita-u.AC.JP')).toBe(true);
    expect(isSameOrganisation('a@Gmail.com', 'b@gmail.com')).toBe(false);
  });
});
