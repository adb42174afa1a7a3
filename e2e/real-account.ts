import type { Page } from '@playwright/test';
import type { SandboxAccount } from '../sandbox/options';
import type { Sandbox } from '../sandbox/server';
import { expect } from './app';
import { useSecret } from './secret-search';

/** The passphrase under which the accounts of these tests are sealed. */
export const PASSPHRASE = '山高水长-correct horse 1987';

/** The account of a sandbox with that kind and standing. */
export function accountOf(
  wechat: Sandbox,
  { type, verified }: Pick<SandboxAccount, 'type' | 'verified'>,
): SandboxAccount {
  const found = wechat.accounts.find((a) => a.type === type && a.verified === verified);
  if (!found) throw new Error(`the sandbox has no such ${type} account`);
  return found;
}

/** Adds an account in the settings, chooses the passphrase, and waits until WeChat was asked. */
export async function addAccount(page: Page, account: SandboxAccount, at: string): Promise<void> {
  useSecret({ name: 'AppSecret', text: account.appSecret });
  useSecret({ name: 'passphrase', text: PASSPHRASE });
  await page.keyboard.press('Control+Comma');
  await page.getByRole('button', { name: '添加公众号' }).click();
  const form = page.getByRole('dialog', { name: '添加公众号' });
  await form.getByLabel('名称').fill(account.name);
  await form.getByRole('radio', { name: account.type === 'service' ? '服务号' : '订阅号' }).click();
  await form.getByLabel('AppID').fill(account.appId);
  await form.getByLabel('AppSecret').fill(account.appSecret);
  await form.getByLabel('接口地址').fill(at);
  await form.getByRole('button', { name: '添加并测试' }).click();
  const vault = page.getByRole('dialog', { name: '设一个口令，锁住密钥' });
  await vault.getByLabel('口令').fill(PASSPHRASE);
  await vault.getByLabel('再输一次').fill(PASSPHRASE);
  await vault.getByRole('button', { name: '设好口令' }).click();
  const card = page.getByRole('listitem').filter({ hasText: account.name });
  await expect(card.getByRole('list', { name: '测试结果' })).toContainText('可以存草稿');
}
