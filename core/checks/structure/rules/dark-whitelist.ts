import { elementRule } from '../structure-rule';

/** `data-no-dark` keeps colours as they are at night: to be used knowingly. */
export const darkWhitelistRule = elementRule('structure-darkmode-whitelist', 'info', (element) =>
  element.attributes.has('data-no-dark')
    ? { edits: [{ kind: 'attribute', name: 'data-no-dark', value: null }] }
    : null,
);
