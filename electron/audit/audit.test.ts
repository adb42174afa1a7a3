import { expect, test } from 'vitest';
import { openForTest } from '../db/testing/temp';
import { createAudit } from './audit';

function open() {
  const db = openForTest();
  let clock = 1000;
  const audit = createAudit(db, { now: () => (clock += 1), person: () => '林晓' });
  for (let n = 1; n <= 3; n += 1) {
    audit.add({ action: 'delivery-started', subject: `第 ${n} 次`, detail: { way: 'publish' } });
  }
  return { db, audit };
}

test('entries are listed newest first, page by page, and the chain holds', () => {
  const { audit } = open();
  const [newest] = audit.list(null, 1);
  expect(newest).toMatchObject({ id: 3, person: '林晓', subject: '第 3 次' });
  expect(audit.list(3, 10).map((entry) => entry.id)).toEqual([2, 1]);
  expect(audit.verify()).toBeNull();
});

test('the database refuses to change or remove an entry', () => {
  const { db } = open();
  expect(() => db.exec("UPDATE audit_log SET person = 'x'")).toThrow('only grows');
  expect(() => db.exec('DELETE FROM audit_log')).toThrow('only grows');
});

test.each([
  ['changed', "UPDATE audit_log SET subject = 'x' WHERE id = 2", 2],
  ['taken out', 'DELETE FROM audit_log WHERE id = 2', 2],
])('an entry that was %s behind the application breaks the chain', (_, sql, at) => {
  const { db, audit } = open();
  db.exec('DROP TRIGGER audit_log_is_kept; DROP TRIGGER audit_log_stays');
  db.exec(sql);
  expect(audit.verify()).toBe(at);
});
