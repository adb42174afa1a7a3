import { textContrasts } from '../contrast';
import type { StructureRule } from '../structure-rule';
import { ignores } from './dark-gradient';

/** Below this, Tencent's checker says that words cannot be read. */
export const LEAST_CONTRAST = 1.5;

/** Words that cannot be told from their ground once WeChat has changed the colours for the night. */
export const darkContrastRule: StructureRule = {
  rule: 'structure-darkmode-low-contrast',
  severity: 'error',
  check: (elements) =>
    textContrasts(elements, 'night')
      .filter(
        ({ element, contrast }) => contrast < LEAST_CONTRAST && !ignores(element, 'low-contrast'),
      )
      .map(({ element, contrast }) => ({ element, params: { contrast: contrast.toFixed(1) } })),
};
