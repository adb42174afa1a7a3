import { describe, expect, test } from 'vitest';
import { checkFile } from './layers.mjs';

const reasons = (/** @type {string} */ file, /** @type {string} */ text) =>
  checkFile(file, text).map((finding) => `${finding.line}: ${finding.reason}`);

describe('imports between layers', () => {
  test('electron and renderer may import core', () => {
    expect(reasons('electron/db/open.ts', "import { a } from '../../core/domain/ids';")).toEqual(
      [],
    );
    expect(reasons('renderer/app/shell.tsx', "import { a } from '../../core/result';")).toEqual([]);
  });

  test.each([
    ['core/domain/ids.ts', "import { x } from '../../electron/db/open';", 'electron/db/open'],
    ['electron/main.ts', "export * from '../renderer/app/shell';", 'renderer/app/shell'],
    ['renderer/main.tsx', "const a = await import('../electron/main');", 'electron/main'],
    ['sandbox/main.ts', "import type { Id } from '../core/domain/ids';", 'core/domain/ids'],
    ['electron/host.ts', "import '../sandbox/server';", 'sandbox/server'],
  ])('%s may not say %s', (file, text, target) => {
    expect(reasons(file, text)).toEqual([expect.stringContaining(target)]);
  });

  test('the line is told', () => {
    expect(reasons('core/a.ts', "\n\nimport {\n  x,\n} from '../electron/b';")).toEqual([
      expect.stringMatching(/^5: /),
    ]);
  });

  test('a test of the main process may talk to the sandbox, but not to the renderer', () => {
    expect(
      reasons('electron/wechat/send.test.ts', "import { x } from '../../sandbox/server';"),
    ).toEqual([]);
    expect(
      reasons('electron/wechat/send.test.ts', "import { x } from '../../renderer/main';"),
    ).toHaveLength(1);
  });

  test('packages are the linter’s business', () => {
    expect(reasons('core/a.ts', "import { z } from 'zod';")).toEqual([]);
  });
});

describe('Chinese text', () => {
  test('is refused in a component', () => {
    expect(reasons('renderer/app/rail.tsx', 'const a = 1;\n<b>稿件</b>')).toEqual([
      expect.stringMatching(/^2: Chinese/),
    ]);
  });

  test('is fine in tests, locales and other layers', () => {
    for (const file of ['renderer/app/rail.test.tsx', 'renderer/locales/zh-CN.json', 'core/a.ts'])
      expect(reasons(file, '稿件')).toEqual([]);
  });
});
