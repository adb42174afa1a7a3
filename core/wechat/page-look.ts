/**
 * The measures of WeChat's article page around and in the body of an article, as a style sheet.
 * The preview and every exported page share them, so that both show what readers see.
 * @param body selects the element that holds the body
 */
export function pageLook(body: string): string {
  return [
    '*{margin:0;padding:0}',
    'html{line-height:1.6;-webkit-text-size-adjust:100%}',
    'body{background:#fff;color:rgba(0,0,0,.9);font-family:"PingFang SC",system-ui,-apple-system,BlinkMacSystemFont,"Helvetica Neue","Hiragino Sans GB","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC",Arial,sans-serif;letter-spacing:.034em;-webkit-font-smoothing:antialiased}',
    'h1,h2,h3,h4,h5,h6{font-weight:400;font-size:16px}',
    'a{color:#576b95;text-decoration:none}',
    `${body}{font-size:17px;text-align:justify;overflow:hidden;hyphens:auto;overflow-wrap:break-word}`,
    `${body} *{max-width:100%!important;box-sizing:border-box!important;overflow-wrap:break-word!important}`,
    `${body} p{clear:both;min-height:1em}`,
    `${body} img{height:auto!important}`,
    `${body} :is(mp-common-profile,mp-common-miniprogram){display:block;padding:14px 16px;border:1px solid rgba(0,0,0,.12);border-radius:6px;background:rgba(0,0,0,.03);font-size:15px;line-height:1.6}`,
    `${body} mp-common-profile::before{content:attr(data-nickname)}`,
    `${body} mp-common-miniprogram::before{content:attr(data-miniprogram-title)}`,
    `${body} blockquote{padding-left:10px;border-left:3px solid #dbdbdb}`,
  ].join('\n');
}
