/**
 * Kanji that stand for one another in names of people, places and institutions, above all an old form for today's:
 * the first of each group is what the others are read as when something is sought. Forms that NFKC leads to one are not repeated.
 */
const groups =
  '高髙 崎﨑嵜碕 吉𠮷 辺邊邉 斎斉齋齊 沢澤 浜濱濵 桜櫻 国國圀 学學斈 芸藝 竜龍龒 滝瀧 広廣 島嶋嶌 恵惠 真眞 慎愼 会會 万萬 亀龜 瀬瀨 黒黑 条條 栄榮 円圓 応應 桧檜 館舘 ' +
  '徳德 曽曾 増增 蔵藏 関關 鉄鐵鉃 頼賴 来來 麦麥 宝寶寳 豊豐 峰峯 巌巖 岳嶽 県縣 経經 医醫 区區 総總 専專 図圖 団團 仏佛 実實 寿壽 静靜 浄淨 穂穗 弥彌 祢禰 与與 予豫 余餘 礼禮 ' +
  '塩鹽 寛寬 権權 観觀 駅驛 択擇 訳譯 釈釋 壱壹 参參 両兩 乗乘 亜亞 児兒 富冨 凛凜 剣劍劔 労勞 励勵 勲勳 双雙 収收 台臺 尭堯 尽盡 属屬 帯帶 帰歸 庁廳 弁辨瓣辯 従從 恒恆 戸戶 ' +
  '戦戰 挙擧 数數 断斷 昼晝 晋晉 暁曉 楽樂 横橫 気氣 済濟 渓溪谿 湾灣 瑶瑤 発發 当當 粋粹 糸絲 緑綠 縁緣 継繼 続續 聡聰 声聲 船舩 荘莊 薬藥 蛍螢 賛贊 遥遙 郎郞 郷鄕鄉 鋭銳 録錄 ' +
  '鎮鎭 隠隱 霊靈 青靑 顕顯 顔顏 駆驅 鴎鷗 鶏鷄 黄黃 点點 歯齒 齢齡 籠篭 桑桒 槙槇 淵渕渊 芦蘆 迩邇 薮藪籔 涛濤 祷禱 莱萊 桝枡 柳栁 橋𣘺 土圡 秋穐 煕熙 晃晄 峡峽 歩步 毎每 単單 ' +
  '禅禪 伝傳 転轉 変變 巻卷 拡擴 鉱鑛礦 仮假 価價 険險 検檢 為爲 内內 冊册 写寫 処處 厳嚴 号號 呉吳 営營 囲圍 壮壯 将將 尚尙 教敎 旧舊 暦曆 枢樞 栃杤 様樣 歳歲 沖冲 浅淺 ' +
  '清淸 温溫 満滿 灯燈 画畫 研硏 絵繪 聴聽 舎舍 舗舖 蚕蠶 虫蟲 衛衞 装裝 覚覺 説說 読讀 誉譽 譲讓 軽輕 銭錢 随隨 竈竃 鴬鶯 鶴靏靍 体體躰 鎌鐮 兎兔莵 猫貓 姉姊 嬢孃 奥奧 奨奬獎 ' +
  // Not kanji in sight, but of their places: 霞ヶ関, 霞ケ関.
  'ケヶ カヵ';

const readAs: ReadonlyMap<string, string> = new Map(
  groups.split(' ').flatMap((group) => {
    const [first = '', ...variants] = group;
    return variants.map((variant) => [variant, first] as const);
  }),
);

/** Marks that choose between shapes of one character (辻 with one dot or two): they are not heard, and rarely typed. */
const shapeMarks = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** A text with each kanji in the form it is sought by. */
export const inOneForm = (text: string): string =>
  text.replaceAll(shapeMarks, '').replaceAll(/[\u{30a1}-\u{10ffff}]/gu, (character) => readAs.get(character) ?? character);
