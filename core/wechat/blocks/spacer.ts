import type { SpacerJson } from '../../document/schema';

/**
 * Empty space. WeChat's editor takes out what is empty, and its rules forbid a height that is smaller
 * than the content: so it is a blank line whose letters have the wanted height.
 */
export function renderSpacer({ height }: SpacerJson): string {
  return `<p style="margin:0;font-size:${height}px;line-height:1"><br></p>`;
}
