/** Look of the state page: quiet, readable, light and dark. */
export const STATE_STYLE = `
:root { color-scheme: light dark; --paper: #faf8f4; --ink: #23201c; --faint: #75706a; --line: #e2ddd5;
  --accent: #b5382a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1a18; --ink: #d9d4cb; --faint: #928c83; --line: #34312d; --accent: #e0705f; }
}
body { max-width: 960px; margin: 32px auto; padding: 0 20px; background: var(--paper); color: var(--ink);
  font: 15px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 24px; } h2 { font-size: 19px; margin: 36px 0 4px; } h3 { font-size: 15px; margin: 18px 0 4px; }
.faint { color: var(--faint); } a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 500; color: var(--faint); }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere; }
code { font-size: 12px; color: var(--faint); }
`;
