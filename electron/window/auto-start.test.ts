import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tempFolder } from '../db/testing/temp';
import { setAutoStart } from './auto-start';

test('on Linux an entry in the autostart folder comes and goes', () => {
  const configFolder = tempFolder();
  const app = { setLoginItemSettings: vi.fn() };
  const program = '/opt/Gao "Tai"/100%/gaotai';
  const ports = { app, platform: 'linux', program, configFolder } as const;
  const file = join(configFolder, 'autostart', 'gaotai.desktop');
  setAutoStart(true, ports);
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Gao \\"Tai\\"/100%%/gaotai"\n');
  setAutoStart(false, ports);
  setAutoStart(false, ports);
  expect(existsSync(file)).toBe(false);
  expect(app.setLoginItemSettings).not.toHaveBeenCalled();
});

test('elsewhere the system is asked', () => {
  const app = { setLoginItemSettings: vi.fn() };
  setAutoStart(true, { app, platform: 'darwin', program: '', configFolder: '' });
  expect(app.setLoginItemSettings).toHaveBeenCalledWith({ openAtLogin: true });
});
