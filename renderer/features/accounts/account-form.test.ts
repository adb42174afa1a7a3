import { expect, test } from 'vitest';
import { anAccount } from '../../test/examples';
import { fieldsOf, invalidFields } from './account-form';

const good = {
  ...fieldsOf(null),
  name: '青禾',
  appId: 'wx0123456789abcdef',
  appSecret: '0123456789abcdef0123456789abcdef',
};

test('a form that is filled in has nothing to mend', () => {
  expect([...invalidFields(good, false)]).toEqual([]);
});

test('each field that is not right is named', () => {
  const invalid = invalidFields(
    {
      name: ' ',
      kind: 'service',
      appId: 'a',
      appSecret: 'short',
      apiAddress: 'http://10.0.0.1',
      proxyAddress: 'proxy',
      proxyUser: '',
      proxyPassword: '',
      externalLinks: false,
    },
    false,
  );
  expect([...invalid].sort()).toEqual(['apiAddress', 'appId', 'appSecret', 'name', 'proxyAddress']);
});

test('the form opens with what the account may do', () => {
  expect(fieldsOf(null).externalLinks).toBe(false);
  expect(fieldsOf(anAccount(1, { externalLinks: true })).externalLinks).toBe(true);
});

test('plain http is only for this computer', () => {
  const at = (apiAddress: string) => invalidFields({ ...good, apiAddress }, false).size;
  expect(at('http://127.0.0.1:4100')).toBe(0);
  expect(at('http://relay.example.com')).toBe(1);
});

test('an account that has a secret keeps it when the field is left empty', () => {
  const fields = fieldsOf(anAccount(1));
  expect(fields.appSecret).toBe('');
  expect([...invalidFields(fields, true)]).toEqual([]);
  expect([...invalidFields(fields, false)]).toEqual(['appSecret']);
  expect([...invalidFields({ ...fields, appSecret: 'short' }, true)]).toEqual(['appSecret']);
});
