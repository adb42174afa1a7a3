import {
  type Account,
  accountInputSchema,
  type AccountKind,
  DEFAULT_API_ADDRESS,
} from '../../../core/domain/account';

/** What the form holds while it is filled in. */
export type AccountFields = {
  name: string;
  kind: AccountKind;
  appId: string;
  appSecret: string;
  apiAddress: string;
};

/** Fields that are not right; the words are `accounts:invalid.<field>`. */
export type InvalidFields = ReadonlySet<keyof AccountFields>;

/** The form as it opens: empty, or with what is known of an account. A secret is never shown. */
export function fieldsOf(account: Account | null): AccountFields {
  if (!account) {
    return {
      name: '',
      kind: 'subscription',
      appId: '',
      appSecret: '',
      apiAddress: DEFAULT_API_ADDRESS,
    };
  }
  const { name, kind, appId, apiAddress } = account;
  return { name, kind, appId, apiAddress, appSecret: '' };
}

/** Which fields are not right. An account that has a secret may keep it: then the field stays empty. */
export function invalidFields(fields: AccountFields, keepsSecret: boolean): InvalidFields {
  const parsed = accountInputSchema.safeParse(fields);
  const invalid = new Set<keyof AccountFields>();
  for (const issue of parsed.error?.issues ?? []) {
    const [field] = issue.path;
    for (const name of ['name', 'kind', 'appId', 'appSecret', 'apiAddress'] as const) {
      if (field === name) invalid.add(name);
    }
  }
  if (keepsSecret && fields.appSecret.trim() === '') invalid.delete('appSecret');
  return invalid;
}
