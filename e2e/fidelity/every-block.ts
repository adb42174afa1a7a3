import {
  card,
  callout,
  code,
  component,
  diagram,
  divider,
  documentWith,
  footnote,
  gallery,
  formula,
  heading,
  image,
  inlineFormula,
  lineBreak,
  link,
  list,
  lostImage,
  listItem,
  paragraph,
  quote,
  readMore,
  readMoreItem,
  spacer,
  styled,
  table,
  text,
} from '../../core/document/build';
import {
  CALLOUT_KINDS,
  TEXT_FORMAT,
  type BlockJson,
  type DocumentJson,
} from '../../core/document/schema';
import { HEADING_LOOKS } from '../../core/wechat/themes/recipe';

const picture = (digit: string, width: number, height: number) => ({
  hash: digit.repeat(64),
  width,
  height,
});

const cellOf = (children: BlockJson[], headerState = 0) => ({
  headerState,
  colSpan: 1,
  rowSpan: 1,
  children,
});
const cell = (words: string, headerState = 0) => cellOf([paragraph([text(words)])], headerState);
/** Wider than a phone, narrower than a desktop's column. */
const middling = picture('b', 600, 400);

function nestedList(): BlockJson {
  const outer = list('bullet');
  const inner = list('bullet');
  inner.children = [
    listItem([text('水温八十度，不用滚水')], { value: 1, depth: 1 }),
    listItem([text('一盏茶，三五口，凉了再续')], { value: 2, depth: 1 }),
  ];
  outer.children = [
    listItem([text('泡茶先温杯，再投茶')], { value: 1, depth: 0 }),
    listItem([inner], { value: 2, depth: 0 }),
    listItem([text('头一泡不洗，'), text('香气都在里面', TEXT_FORMAT.bold)], {
      value: 2,
      depth: 0,
    }),
  ];
  return outer;
}

function steps(): BlockJson {
  const numbered = list('number', 8);
  numbered.children = ['采', '摊', '杀青'].map((words, index) =>
    listItem([text(`${words}：每一步都等一等，叶子自己会说话，手要轻，火要稳`)], {
      value: 8 + index,
      depth: 0,
    }),
  );
  return numbered;
}

function checks(): BlockJson {
  const list_ = list('check');
  list_.children = [
    listItem([text('门票已订')], { value: 1, depth: 0, checked: true }),
    listItem([text('雨具')], { value: 2, depth: 0, checked: false }),
  ];
  return list_;
}

/** At least one block of every kind: a kind without an entry does not compile. */
const SAMPLES: { readonly [Kind in BlockJson['type']]: readonly BlockJson[] } = {
  heading: [
    heading('h1', [text('春天的第一杯茶')]),
    heading('h2', [text('清明前的山')]),
    heading('h3', [text('雾里的人')]),
    heading('h2', [text('一个写得很长的小节标题，手机上要折成两行甚至三行才放得下')]),
    heading('h3', [text('同样很长的小标题：从采摘到装罐，一片叶子要走过十二道工序')]),
    heading('h4', [text('第四级')]),
    heading('h5', [text('第五级')]),
    heading('h6', [text('第六级')]),
    ...HEADING_LOOKS.map((look) => heading('h2', [text(`自选的样式`)], '', look)),
  ],
  diagram: [
    diagram('graph LR\n  A[采摘] --> B[杀青]', {
      drawn: 'graph LR\n  A[采摘] --> B[杀青]',
      ...picture('a', 1200, 800),
    }),
    diagram('graph TD\n  A[萎凋]', {
      drawn: 'graph TD\n  A[萎凋]',
      ...picture('b', 400, 400),
    }),
  ],
  lostimage: [lostImage('https://example.com/far.png', '远处的山')],
  styled: [
    styled([
      {
        tag: 'section',
        style: 'background-color:#f4efe4;border-left:4px solid #b93a24;padding:12px 16px',
        children: [
          { tag: 'p', style: 'font-size:15px;color:#8c6d3f', children: ['采茶时令'] },
          {
            tag: 'img',
            style: 'width:100%',
            alt: '茶芽',
            hash: '3'.repeat(64),
            address: '',
            width: 900,
            height: 600,
          },
        ],
      },
    ]),
  ],
  paragraph: [
    paragraph([
      text('茶园在半山腰，'),
      text('雾散得很慢', TEXT_FORMAT.bold),
      text('。采茶人背着竹篓，'),
      text('一芽一叶', TEXT_FORMAT.italic),
      text('地往里放。'),
      text('今年的价钱', TEXT_FORMAT.underline),
      text('比去年'),
      text('高一点', TEXT_FORMAT.strikethrough),
      text('，'),
      text('重点标出来', TEXT_FORMAT.highlight),
      text('，'),
      text('有颜色的字', 0, 'color: #1b6e88'),
      text('，水是 H'),
      text('2', TEXT_FORMAT.subscript),
      text('O，面积三亩 m'),
      text('2', TEXT_FORMAT.superscript),
      text('，'),
      text('npm run tea', TEXT_FORMAT.code),
      text('。'),
    ]),
    paragraph([
      text('更多照片见'),
      link('https://example.com/tea?a=1&b=2', [text('茶园主页')]),
      text('，旧文在'),
      link('https://mp.weixin.qq.com/s/abc', [text('这一篇')]),
      text('。明前茶'),
      footnote('清明节气之前采制的茶。'),
      text('最贵。'),
      lineBreak(),
      text('  两个空格开头的一行。'),
    ]),
    paragraph([
      text('浓度 '),
      inlineFormula('c = n / V'),
      text(' 与时间 '),
      inlineFormula('t'),
      text(' 成反比。'),
    ]),
    paragraph([]),
    paragraph([text('居中的一行')], { format: 'center' }),
    paragraph([text('缩进两级的一段，往里走一走，再走一走，看看右边会不会折行折得难看。')], {
      indent: 2,
    }),
  ],
  quote: [
    quote([text('茶要新，水要活，火要急。'), lineBreak(), text('老人家说这话时，并不抬头。')]),
    quote([text('从来佳茗似佳人。')], [text('苏轼《次韵曹辅》')]),
  ],
  list: [nestedList(), steps(), checks()],
  code: [
    code(
      "// 一壶茶\nfunction brew(leaf: Tea) {\n  if (leaf.fresh) return steep(leaf, 80);\n\treturn wait('明年春天，这一行特别长，长到手机上必须横着滚动才看得完');\n}",
      'typescript',
    ),
  ],
  callout: [
    ...CALLOUT_KINDS.map((kind) =>
      callout(kind, [text('冲泡之前')], [paragraph([text('先看看水是不是开得太久了。')]), steps()]),
    ),
    callout('note', [], [image(middling, '茶席', [text('框里的图')])]),
  ],
  formula: [
    formula('E = mc^2 + \\frac{a}{\\sqrt{b}}'),
    formula(
      '\\begin{array}{|c|c|}\\hline a & \\text{温度} \\\\ \\hline \\cancel{x} & \\ce{H2O} \\\\ \\hline\\end{array}',
    ),
    formula(
      '\\begin{pmatrix} a_{11} & \\cdots & a_{1n} \\\\ \\vdots & \\ddots & \\vdots \\end{pmatrix} \\overbrace{x+y}^{n}',
    ),
  ],
  divider: [divider(), divider('stars'), divider('double')],
  image: [
    image(picture('a', 1200, 800), '雾里的茶园', [text('谷雨那天，半山腰')]),
    image(picture('b', 800, 1200), '', []),
    image(middling, '不大的图', []),
    image(picture('c', 258, 258), '小图', []),
    image(picture('b', 800, 1200), '', [text('靠左的小图')], { widthPercent: 50, format: 'left' }),
    image(picture('a', 1200, 800), '', [], { link: 'https://example.com/photo' }),
    image(picture('a', 1200, 800), '', [], { link: 'https://mp.weixin.qq.com/s/abc' }),
  ],
  gallery: [
    gallery('two', [
      image(picture('c', 1200, 800), '茶山', [text('左边是山')]),
      image(picture('d', 800, 1200), '茶亭', []),
      image(picture('e', 1200, 800), '茶园', [text('下面还有一张')]),
    ]),
    gallery('three', [
      image(picture('c', 1200, 800), '', []),
      image(picture('e', 1000, 1000), '', []),
      image(picture('d', 800, 1200), '', []),
    ]),
    gallery('strip', [
      image(picture('c', 1200, 800), '', [text('第一张')]),
      image(picture('d', 800, 1200), '', []),
      image(picture('e', 2400, 800), '', []),
    ]),
  ],
  card: [
    card({ kind: 'follow' }, [text('点击上方蓝字，关注山间茶事')]),
    card({ kind: 'author', ...picture('c', 400, 400), name: '林晓' }, [
      text('茶园主人，写字的人，山里住了十二年，认得每一棵老茶树。'),
    ]),
    card({ kind: 'qr', ...picture('d', 600, 600), name: '加入茶友群' }, [text('长按识别二维码')]),
  ],
  readmore: [
    readMore('推荐阅读', [
      readMoreItem('https://mp.weixin.qq.com/s/abc', [text('谷雨之前的最后一采')]),
      readMoreItem('https://example.com/tea', [text('站外的一篇，地址在注释里')]),
    ]),
  ],
  component: [
    component('profile', '山间茶事', { 'data-id': 'MzA5', 'data-nickname': '山间茶事' }),
    component('miniprogram', '茶友商城', {
      'data-miniprogram-appid': 'wx1234567890abcdef',
      'data-miniprogram-path': 'pages/index',
      'data-miniprogram-title': '今年的新茶',
    }),
    component('video', '炒茶的一天', { 'data-mpvid': 'wxv_123' }),
    component('vote', '你爱喝哪一种', {}),
  ],
  spacer: [spacer(8), spacer(48)],
  table: [
    table([
      [cell('茶', 2), cell('水温', 2), cell('时间', 2)],
      [cell('绿茶'), cell('80 ℃'), cell('两分钟')],
      [cell('红茶'), cell('95 ℃'), cell('三分钟')],
    ]),
    table([
      ['一', '二', '三', '四', '五', '六'].map((words) => cell(words, 2)),
      ['1', '2', '3', '4', '5', '6'].map((words) => cell(words)),
    ]),
    {
      ...table([
        [cell('样子', 2), cell('说明', 2)],
        [cellOf([image(middling, '绿茶', [])]), cell('叶子舒展，汤色浅')],
        [cellOf([image(picture('c', 258, 258), '红茶', [])]), cell('叶子卷着，汤色深')],
      ]),
      colWidths: [240, 120],
    },
    table([
      ['春', '夏', '秋', '冬', '又一春'].map((words) => cell(words, 2)),
      ['c', 'd', 'e', 'c', 'd'].map((digit) => cellOf([image(picture(digit, 900, 600), '', [])])),
    ]),
  ],
};

/** An article with every kind of block in an order in which people write them. */
export function everyBlock(): DocumentJson {
  const { heading, paragraph, quote, list, code, divider, image, table, ...more } = SAMPLES;
  const [h1, h2, h3, ...otherHeadings] = heading;
  const blocks = [
    [h1, paragraph[0], h2, paragraph[1], quote[0], h3, paragraph[2], ...list, ...image],
    [...otherHeadings, ...paragraph.slice(3), ...code, ...divider, ...table],
    ...Object.values<readonly BlockJson[]>(more),
  ];
  return documentWith(blocks.flat().filter((block) => block !== undefined));
}
