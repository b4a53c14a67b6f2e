/**
 * Mail services anybody can have an address of, with all that is below their domains: Japanese providers give theirs a part of its own
 * (m3.dion.ne.jp). A list of ours: those that can be had leave these out, and fetch another list while they are installed.
 */
const publicMail: ReadonlySet<string> = new Set(
  [
    // Everywhere
    'gmail.com googlemail.com icloud.com me.com mac.com msn.com aim.com ymail.com rocketmail.com mail.com email.com inbox.com',
    'proton.me pm.me protonmail.com protonmail.ch tuta.io tuta.com tutanota.com tutanota.de tutamail.com fastmail.com fastmail.fm',
    'fastmail.jp hey.com hushmail.com zohomail.com posteo.net posteo.de posteo.jp mailbox.org startmail.com runbox.com lycos.com',
    // Telephone companies of Japan
    'docomo.ne.jp mopera.net ezweb.ne.jp au.com auone.jp auone-net.jp dion.ne.jp softbank.ne.jp i.softbank.jp vodafone.ne.jp jp-t.ne.jp',
    'disney.ne.jp ymobile.ne.jp ymobile1.ne.jp y-mobile.ne.jp emobile.ne.jp emnet.ne.jp willcom.com wcm.ne.jp pdx.ne.jp rakumail.jp',
    'uqmobile.jp mineo.jp tu-ka.ne.jp',
    // Providers and mail services of Japan
    'ybb.ne.jp bbtec.net ymail.ne.jp nifty.com nifty.ne.jp infoweb.ne.jp ocn.ne.jp plala.or.jp goo.jp goo.ne.jp biglobe.ne.jp mesh.ne.jp',
    'so-net.ne.jp odn.ne.jp odn.ad.jp asahi-net.or.jp hi-ho.ne.jp home.ne.jp zaq.ne.jp zaq.jp eonet.ne.jp bbiq.jp commufa.jp pikara.ne.jp',
    'megaegg.ne.jp tiki.ne.jp tokai.or.jp t-com.ne.jp tnc.ne.jp dti.ne.jp iij4u.or.jp bekkoame.ne.jp wakwak.com sannet.ne.jp ucom.ne.jp',
    'kcn.ne.jp nsk.ne.jp mail.sony.jp livedoor.com infoseek.jp infoseek.co.jp infoseek.ne.jp excite.co.jp bbexcite.jp lycos.ne.jp',
    'freemail.ne.jp email.ne.jp inter7.jp freeml.com rakuten.jp kitty.jp',
    // China, Taiwan, Hong Kong and Korea
    'qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn sohu.com tom.com 21cn.com 139.com 189.cn wo.cn aliyun.com',
    'pchome.com.tw hinet.net seed.net.tw netvigator.com naver.com daum.net hanmail.net kakao.com nate.com korea.com hitel.net dreamwiz.com',
    // Europe
    'web.de t-online.de freenet.de arcor.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it',
    'bluewin.ch chello.nl ziggo.nl kpnmail.nl skynet.be telenet.be telefonica.net seznam.cz centrum.cz azet.sk wp.pl o2.pl onet.pl interia.pl',
    'freemail.hu citromail.hu abv.bg ukr.net mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru ya.ru btinternet.com sky.com talktalk.net',
    'virginmedia.com ntlworld.com blueyonder.co.uk tiscali.co.uk eircom.net online.no mail.dk',
    // The Americas, India and Oceania
    'comcast.net att.net sbcglobal.net bellsouth.net verizon.net cox.net charter.net earthlink.net juno.com netzero.net optonline.net',
    'frontier.com windstream.net rogers.com shaw.ca sympatico.ca telus.net videotron.ca bol.com.br uol.com.br terra.com.br ig.com.br',
    'rediffmail.com rediff.com indiatimes.com bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz',
  ].flatMap((domains) => domains.split(' ')),
);

/** Those with a domain in nearly every country: yahoo.co.jp, hotmail.fr, gmx.de. */
const everywhere = /^(yahoo|hotmail|outlook|live|windowslive|aol|gmx|yandex|zoho)\.((com?|net|org)(\.[a-z]{2})?|[a-z]{2})$/;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The domain itself, and each it is below. */
const within = (domain: string): readonly string[] => {
  const parts = domain.split('.');
  return parts.map((_, index) => parts.slice(index).join('.'));
};

const isPublicMail = (domain: string): boolean => everywhere.test(domain) || within(domain).some((each) => publicMail.has(each));

/** Are these two addresses of one organisation? The same domain of a public mail service is none (LINK-FORWARD). */
export const isSameOrganisation = (a: string, b: string): boolean => domainOf(a) === domainOf(b) && !isPublicMail(domainOf(a));
