/**
 * What an article page gives its readers, after the captured page styles: base font, title and meta
 * line, body text, the 677 px column on a desktop, and the plain dark colours.
 */
export const ARTICLE_STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: rgba(0,0,0,.9); --faint: rgba(0,0,0,.3);
  --link: #576b95; --line: rgba(0,0,0,.1); }
@media (prefers-color-scheme: dark) {
  :root { --page: #191919; --text: #a3a3a3; --faint: rgba(255,255,255,.3); --link: #7d90a9;
    --line: rgba(255,255,255,.1); }
}
* { margin: 0; padding: 0; }
html { line-height: 1.6; -webkit-text-size-adjust: 100%; }
body { background: var(--page); color: var(--text); letter-spacing: .034em;
  font-family: "mp-quote", "PingFang SC", system-ui, -apple-system, BlinkMacSystemFont,
    "Helvetica Neue", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", Arial, sans-serif; }
.rich_media_area_primary { max-width: 677px; margin: 0 auto; padding: 20px 20px 40px; }
.rich_media_title { font-size: 22px; line-height: 1.4; font-weight: 700; margin-bottom: 14px; }
.rich_media_meta_list { font-size: 15px; margin-bottom: 22px; line-height: 20px; }
.rich_media_meta { display: inline-block; margin-right: 10px; font-style: normal; color: var(--faint); }
.rich_media_meta_nickname { color: var(--link); }
.rich_media_content { font-size: 17px; text-align: justify; overflow: hidden; hyphens: auto;
  overflow-wrap: break-word; }
.rich_media_content * { max-width: 100% !important; box-sizing: border-box !important;
  overflow-wrap: break-word !important; }
.rich_media_content :is(h1, h2, h3, h4, h5, h6) { font-size: 16px; font-weight: 400; }
.rich_media_content p { clear: both; min-height: 1em; }
.rich_media_content :is(ul, ol) { padding-left: 2.2em; }
.rich_media_content ul { list-style-type: none; }
.rich_media_content blockquote { padding-left: 10px; border-left: 3px solid #dbdbdb; }
.rich_media_content img { height: auto !important; }
.rich_media_content a { color: var(--link); text-decoration: none; }
.rich_media_tool { display: flex; gap: 20px; margin-top: 22px; padding-top: 14px; font-size: 15px;
  color: var(--faint); border-top: 1px solid var(--line); }
.rich_media_tool a { color: var(--link); text-decoration: none; margin-right: auto; }
.newspic { display: flex; overflow-x: auto; scroll-snap-type: x mandatory; border-radius: 8px; }
.newspic img { flex: 0 0 100%; width: 100%; height: auto !important; aspect-ratio: 3 / 4; max-height: 70vh; display: block;
  object-fit: contain; background: rgba(0,0,0,.04); scroll-snap-align: start; }
.newspic_count { margin: 8px 0 14px; text-align: center; font-size: 13px; color: var(--faint); }
.newspic_text { white-space: pre-line; }
.page_notice { padding: 96px 20px; text-align: center; color: var(--faint); }
`;
