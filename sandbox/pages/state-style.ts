/** Look of the state page: quiet, readable, light and dark. */
export const STATE_STYLE = `
:root { color-scheme: light dark; --paper: #f4f1ea; --card: #fdfcf9; --ink: #23201c; --faint: #75706a; --line: #e2ddd5;
  --accent: #b5382a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #161513; --card: #1f1e1b; --ink: #d9d4cb; --faint: #928c83; --line: #34312d; --accent: #e0705f; }
}
body { max-width: 960px; margin: 32px auto; padding: 0 20px; background: var(--paper); color: var(--ink);
  font: 15px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 24px; } h2 { font-size: 19px; margin: 36px 0 4px; } h3 { font-size: 15px; margin: 18px 0 4px; }
.faint { color: var(--faint); } a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 500; color: var(--faint); }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere; }
section { margin: 28px 0; padding: 4px 24px 20px; background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; }
section h2 { margin-top: 20px; }
tr:last-child td { border-bottom: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 8px 36px; margin: 14px 0 8px; }
.figures dt { font-size: 13px; color: var(--faint); }
.figures dd { margin: 0; font-size: 22px; line-height: 1.3; font-variant-numeric: tabular-nums; }
summary { margin-top: 18px; font-weight: 600; cursor: pointer; }
code { font-size: 12px; color: var(--faint); }
`;
