import {
  type Account,
  accountInputSchema,
  type AccountKind,
  DEFAULT_API_ADDRESS,
  type ProxyInput,
  proxyInputSchema,
} from '../../../core/domain/account';

/** What the form holds while it is filled in. */
export type AccountFields = {
  name: string;
  kind: AccountKind;
  appId: string;
  appSecret: string;
  apiAddress: string;
  /** Empty for none. */
  proxyAddress: string;
  proxyUser: string;
  /** Empty keeps the one that is held. */
  proxyPassword: string;
  externalLinks: boolean;
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
      proxyAddress: '',
      proxyUser: '',
      proxyPassword: '',
      externalLinks: false,
    };
  }
  const { name, kind, appId, apiAddress, proxy, externalLinks } = account;
  return {
    name,
    kind,
    appId,
    apiAddress,
    appSecret: '',
    proxyAddress: proxy?.address ?? '',
    proxyUser: proxy?.user ?? '',
    proxyPassword: '',
    externalLinks,
  };
}

/** Which fields are not right. An account that has a secret may keep it: then the field stays empty. */
export function invalidFields(fields: AccountFields, keepsSecret: boolean): InvalidFields {
  const parsed = accountInputSchema.safeParse(fields);
  const proxy = proxyInputOf(fields);
  const invalid = new Set<keyof AccountFields>();
  for (const issue of parsed.error?.issues ?? []) {
    const [field] = issue.path;
    for (const name of ['name', 'kind', 'appId', 'appSecret', 'apiAddress'] as const) {
      if (field === name) invalid.add(name);
    }
  }
  if (proxy && !proxyInputSchema.safeParse(proxy).success) invalid.add('proxyAddress');
  if (keepsSecret && fields.appSecret.trim() === '') invalid.delete('appSecret');
  return invalid;
}

/** The proxy that the form describes; null for none. */
export function proxyInputOf(fields: AccountFields): ProxyInput | null {
  const address = fields.proxyAddress.trim();
  if (address === '') return null;
  const { proxyUser: user, proxyPassword: password } = fields;
  return { address, user, ...(password === '' ? {} : { password }) };
}
