/**
 * Signs of the block CJK Radicals Supplement, each followed by the character that looks like it
 * (`EquivalentUnifiedIdeograph.txt` of Unicode). Those of the block Kangxi Radicals have such a
 * character as their compatibility decomposition.
 */
const SUPPLEMENT = [
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹',
  '⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠',
  '⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀',
].join('');

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT.matchAll(/(.)(.)/gu)].map(([, radical = '', character = '']) => [
    radical,
    character,
  ]),
);

/** The character that people write where a font knows it by the sign of a radical; others as they are. */
export function characterOf(sign: string): string {
  return CHARACTERS.get(sign) ?? (/[\u2e80-\u2fdf]/.test(sign) ? sign.normalize('NFKC') : sign);
}
