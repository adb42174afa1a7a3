/**
 * Words that the advertising law of China does not allow in advertising, each with where it is
 * harmless. Sources:
 * - 《中华人民共和国广告法》(2021 年修正) 第九条第三项 forbids 国家级、最高级、最佳 and words like them;
 *   第二十八条 forbids misleading claims, 第十六条、第十八条 claims of cure and safety for medicine and
 *   health food, 第二十五条 promises of returns for investments.
 * - 《广告绝对化用语执法指南》(市场监管总局公告 2023 年第 6 号) says what does not count: words that do not
 *   point at the seller's goods, comparisons of one's own products, tips for use, legal grades and
 *   titles, facts of time, place and order that are true.
 * - 《中华人民共和国商标法》第十四条第五款 forbids 驰名商标 in advertising.
 * Whether an article is advertising nobody can tell from its words, so a finding only asks to look.
 */
export interface AdvertisingTerm {
  /** What is matched. */
  readonly pattern: RegExp;
  readonly kind: AdvertisingKind;
}

/**
 * Why: `absolute` a superlative, `cure` a claim of healing, `return` a promise of gain, `authority`
 * the state or a title as a witness.
 */
export type AdvertisingKind = 'absolute' | 'cure' | 'return' | 'authority';

const term = (kind: AdvertisingKind, pattern: RegExp): AdvertisingTerm => ({ kind, pattern });

export const ADVERTISING_TERMS: readonly AdvertisingTerm[] = [
  // Named by the law itself.
  term(
    'absolute',
    /国家级(?!非物质|文物|自然保护|风景|森林|公园|新区|开发区|实验|重点|贫困|贫|期刊|非遗|博物馆|湿地|科研|运动员|比赛|奖|研究)/gu,
  ),
  term('absolute', /最高级(?!别|法院|会议|的?形式)/gu),
  term(
    'absolute',
    /最佳(?!实践|拍档|状态|时间|时机|时期|球员|男|女|导演|影片|编剧|射手|新人|答案|观测|观赏)/gu,
  ),
  // Words like them.
  term('absolute', /世界级(?!难题|文化|自然|遗产|地质|赛事|比赛|运动员)/gu),
  term('absolute', /(?:顶级|顶尖)(?!域名|作用域|会议|期刊|目录|元素|高校|大学|学者|运动员|赛事)/gu),
  term(
    'absolute',
    /(?:全国|全球|全世界|世界|全网|行业|业内|同行|国内|亚洲|中国|全省|全市|销量|排名|口碑|品质|质量|市场占有率)第一(?!次|个|时间|届|批|位|名[^牌的]|任|大[^品牌]|座|家|部|条|台|艘|颗|所|人|代|线|步|季度|产业|站|天|阶段)/gu,
  ),
  term('absolute', /第一品牌|第一选择|NO\.?\s?1|TOP\s?1(?!\d)/giu),
  term(
    'absolute',
    /最(?:先进|优秀|优质|优惠|便宜|低价|权威|专业|安全|有效|受欢迎|畅销|顶级|顶尖|具价值|完美|领先|强|优|牛|火爆)(?!化|先)/gu,
  ),
  term(
    'absolute',
    /(?<!天|月|时|季|年|点|日|前后|时候|时间)最好(?![能先别是不要在还也从把将让给提就事多少用]|可以|避免|方法|办法|时光|朋友|的(?:朋友|时光|年华|方法|办法|例子|证明|自己|老师|状态))/gu,
  ),
  term(
    'absolute',
    /(?:独一无二|史无前例|前无古人|绝无仅有|无与伦比|空前绝后|举世无双|万能|王牌|极品|终极|极致|至尊|巅峰)(?!胶|公式|钥匙|对决|之战|时期|体验官|赛)/gu,
  ),
  term(
    'absolute',
    /(?:国内|全国|全球|行业|业界|市面上?|市场上?)(?:唯一|独家|首家|首款|领先|领军)/gu,
  ),
  term(
    'absolute',
    /(?<![不非])唯一(?!性|标识|索引|编号|主键|确定|值|码|键|ID|约束|的?(?:办法|方法|途径|理由|原因|遗憾|目的|区别|问题|条件|标准|机会|孩子|儿子|女儿|出路|选择|一次))/gu,
  ),
  term(
    'absolute',
    /(?:100\s?%|百分之百|百分百)(?=有效|安全|纯|正品|满意|好评|天然|成功|保证|通过|无)/gu,
  ),
  term('absolute', /绝对(?=有效|安全|正品|保证|领先|优势|第一|最|没有副作用|无副作用|不会反弹)/gu),
  term('absolute', /(?:永久|永不|终身)(?=有效|保修|不反弹|不复发|免费|不变形|不褪色)/gu),
  // Healing and safety.
  term(
    'cure',
    /(?:根治|包治百病|药到病除|治愈率|有效率\s?\d|无副作用|没有副作用|零副作用|无毒副作用|无任何风险|永不复发|一次见效|立竿见影|彻底治愈|祖传秘方|抗癌|防癌)/gu,
  ),
  // Gain.
  term(
    'return',
    /(?:稳赚不赔|保本保息|保本(?=收益|理财)|零风险|无风险(?!利率)|稳赚|躺赚|高额回报|无本万利|包过|保过|不过退款|百分百录取|保证升值)/gu,
  ),
  // The state and titles as witnesses.
  term(
    'authority',
    /(?:国家领导人推荐|中央领导推荐|国务院推荐|特供|专供(?!电)|国宴专用|人民大会堂指定|驰名商标|质量免检|免检产品|无需国家质量检测|央视推荐|老字号第一)/gu,
  ),
];
