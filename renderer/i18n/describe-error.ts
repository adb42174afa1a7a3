import type { TFunction } from 'i18next';
import type { AppError } from '../../core/contract/errors';
import { refusedIp, requestId, wechatError } from '../../core/wechat/errors';

/** An error in words. */
export type DescribedError = {
  /** What happened, in a sentence. */
  what: string;
  /** What to do now, where there is more to say than `what` does. */
  next: string | null;
  /** WeChat's own answer, for those who look it up or ask WeChat. */
  detail: string | null;
};

/** Finds the words for an error: Gaotai's by its code, WeChat's by the number it answered. */
export function describeError(t: TFunction, error: AppError): DescribedError {
  const { wechat } = error;
  if (!wechat) {
    const what = t(`errors:${error.code}`, error.params ?? {});
    const failedTitles = error.params?.['failedTitles'];
    const next = failedTitles === undefined ? null : t('errors:failedTitles', { failedTitles });
    return { what, next, detail: null };
  }
  const { errcode, errmsg } = wechat;
  const rid = wechat.rid ?? requestId(errmsg);
  // Most messages end with the id; it is not said twice.
  const detail =
    rid && !errmsg.includes(rid)
      ? t('errors:wechatDetailWithRid', { errcode, errmsg, rid })
      : t('errors:wechatDetail', { errcode, errmsg });
  const known = wechatError(errcode);
  if (!known)
    return { what: t('errors:wechatUnknown'), next: t('errors:wechatUnknownNext'), detail };
  const values = { ...error.params, ip: refusedIp(errmsg) ?? t('errors:unknownIp') };
  return {
    what: t(`wechat:${known.key}.meaning`, values),
    next: t(`wechat:${known.key}.next`, values),
    detail,
  };
}
