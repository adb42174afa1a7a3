import { describe, expect, test } from 'vitest';
import { unsupportedReason } from './platform.mjs';

const linux = { node: '22.14.0', platform: 'linux', arch: 'x64' };

describe('a host', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('with Node %s is supported', (node) => {
    expect(unsupportedReason({ ...linux, node })).toBeUndefined();
  });

  test.each(['16.20.0', '18.20.4', '20.18.3', '21.7.0', '22.11.0'])(
    'with Node %s is told which Node to install',
    (node) => {
      expect(unsupportedReason({ ...linux, node })).toMatch(
        new RegExp(`^Node ${node} is not supported: install Node 22 .* run the command again\\.$`),
      );
    },
  );

  test.each([
    ['darwin', 'arm64'],
    ['darwin', 'x64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('on %s %s is supported', (platform, arch) => {
    expect(unsupportedReason({ ...linux, platform, arch })).toBeUndefined();
  });

  test('without an Electron is told where there is one', () => {
    expect(unsupportedReason({ ...linux, platform: 'freebsd' })).toMatch(
      /use macOS, Windows or Linux/,
    );
    expect(unsupportedReason({ ...linux, arch: 'riscv64' })).toMatch(/riscv64/);
  });

  test('with musl is told so', () => {
    expect(unsupportedReason({ ...linux, musl: true })).toMatch(/glibc/);
  });
});
