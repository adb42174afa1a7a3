import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { testKeyStore } from '../accounts/testing/key-store';
import { createVault } from '../accounts/vault';
import type { Db } from '../db/database';
import { openForTest } from '../db/testing/temp';
import { ROBOT_ADDRESS, createRobot } from './robot';

const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';

let db: Db;
let server: Server;
let said: { url: string; body: string }[];
let answer: { status: number; body: string };

beforeEach(async () => {
  db = openForTest();
  said = [];
  answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      said.push({ url: request.url ?? '', body });
      response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

function open() {
  const vault = createVault(db, testKeyStore());
  return createRobot({ db, vault, fetch, address: `http://127.0.0.1:${portOf(server)}/send` });
}

test('says a heading and lines in the group, without markup of its own', async () => {
  const robot = open();
  robot.set(`${ROBOT_ADDRESS}?key=${KEY}`);
  expect(robot.state()).toBe('ready');
  expect(await robot.say('就要发送', ['《**稿子**》', '20:00'])).toBeNull();
  expect(said[0]?.url).toBe(`/send?key=${KEY}`);
  expect(JSON.parse(said[0]?.body ?? '')).toEqual({
    msgtype: 'markdown',
    markdown: { content: '**就要发送**\n> 《＊＊稿子＊＊》\n> 20:00' },
  });
});

test('a long message is cut to what WeCom takes', async () => {
  const robot = open();
  robot.set(`${ROBOT_ADDRESS}?key=${KEY}`);
  await robot.say('长', ['字🙂'.repeat(3000)]);
  const { content } = JSON.parse(said[0]?.body ?? '').markdown;
  expect(new TextEncoder().encode(content).length).toBeLessThanOrEqual(4096);
  expect(content.endsWith('…')).toBe(true);
});

describe('what goes wrong is told', () => {
  test.each([
    ['a refusal', 200, `{"errcode":93000,"errmsg":"invalid webhook ${KEY}"}`, 'robot-refused'],
    ['no JSON', 502, '<html>', 'robot-unreachable'],
    ['something else', 200, '[]', 'robot-unreachable'],
  ])('%s', async (_, status, body, code) => {
    answer = { status, body };
    const robot = open();
    robot.set(`${ROBOT_ADDRESS}?key=${KEY}`);
    const error = await robot.say('话', []);
    expect(error?.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain(KEY);
  });

  test.each(['', 'https://else.example/send?key=12345678', `${ROBOT_ADDRESS}?key=`, ROBOT_ADDRESS])(
    'the address %j',
    (webhook) => {
      const robot = open();
      expect(() => robot.set(webhook)).toThrow(
        expect.objectContaining({ appError: { code: 'robot-address-wrong' } }),
      );
      expect(robot.state()).toBe('none');
    },
  );
});

test('the key is in no file as plain text, and goes when the robot does', async () => {
  const robot = open();
  robot.set(`${ROBOT_ADDRESS}?key=${KEY}`);
  expect(JSON.stringify(db.prepare('SELECT * FROM robot').all())).not.toContain(KEY);
  expect(db.serialize().includes(KEY)).toBe(false);
  robot.set(null);
  expect(robot.state()).toBe('none');
  expect(await robot.say('话', [])).toBeNull();
  expect(said).toEqual([]);
});

function portOf(listening: Server): number {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
