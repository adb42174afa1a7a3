import { describe, expect, it } from 'vitest';
import { diagram, isDrawn } from './build';
import { diagramSchema } from './schema';
import { diagramWords } from './words';

const picture = { hash: 'a'.repeat(64), width: 400, height: 200 };

describe('diagrams', () => {
  it('have a picture only while it shows their source', () => {
    expect(isDrawn(diagram('graph TD'))).toBe(false);
    expect(isDrawn(diagram('graph TD', { drawn: 'graph TD', ...picture }))).toBe(true);
    expect(isDrawn(diagram('graph LR', { drawn: 'graph TD', ...picture }))).toBe(false);
  });

  it('are read with what is missing or broken made good', () => {
    const read = diagramSchema.parse({ type: 'diagram', version: 1, source: 'pie', hash: '../x' });
    expect(read).toEqual(diagram('pie'));
    expect(diagramSchema.safeParse({ type: 'diagram', version: 1 }).success).toBe(false);
  });

  it('tell their words to those who cannot see them', () => {
    const flow =
      'graph TD\n  %% 备注 [不算]\n  A[采摘] -->|当天| B(杀青)\n  B --> C{够干？}\n  style A fill:#f00';
    expect(diagramWords(flow)).toBe('采摘、当天、杀青、够干？');
    expect(diagramWords('sequenceDiagram\n  甲->>乙: 你好<br/>吗\n')).toBe('你好 吗');
    expect(diagramWords('pie title 茶\n  "绿茶" : 60')).toContain('绿茶');
    expect(diagramWords('')).toBe('');
  });
});
