import { describe, expect, test, vi } from 'vitest';
import { checkpointFromEnvironment, checkpointName, killAt, noCheckpoint } from './checkpoint';

describe('the place at which a test kills the process', () => {
  test('is named by step, number and moment', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const checkpoint = killAt('upload-image:1:after-call');
    void checkpoint({ step: 'upload-image', ordinal: 0, moment: 'after-call' });
    void checkpoint({ step: 'upload-image', ordinal: 1, moment: 'before' });
    expect(kill).not.toHaveBeenCalled();
    const place = { step: 'upload-image', ordinal: 1, moment: 'after-call' } as const;
    expect(checkpointName(place)).toBe('upload-image:1:after-call');
    void checkpoint(place);
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
  });

  test.each(['', 'publish', 'publish:0', 'publish:x:before', 'send:0:before', 'publish:0:later'])(
    'is not "%s"',
    (name) => {
      expect(() => killAt(name)).toThrow();
    },
  );

  test('is ignored by packaged builds, and absent by default', () => {
    const environment = { GAOTAI_KILL_AT: 'publish:0:before' };
    expect(checkpointFromEnvironment(environment, true)).toBe(noCheckpoint);
    expect(checkpointFromEnvironment({}, false)).toBe(noCheckpoint);
    expect(checkpointFromEnvironment(environment, false)).not.toBe(noCheckpoint);
  });
});
