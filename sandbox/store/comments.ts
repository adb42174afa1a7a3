import type { Comment, CommentThread } from './comment-records';
import { releasedOf } from './released';
import type { AccountRecord } from './records';

/** The comments of an article that is out; undefined if there is no such article. */
export function threadOf(
  record: AccountRecord,
  msgDataId: number,
  index: number,
): CommentThread | undefined {
  const known = record.threads.find((t) => t.msgDataId === msgDataId && t.index === index);
  if (known) return known;
  const article = releasedOf(record).find((r) => r.msgDataId === msgDataId)?.articles[index];
  if (!article) return undefined;
  const isOpen = article.need_open_comment === 1;
  const thread = { msgDataId, index, isOpen, lastId: 0, comments: [] };
  record.threads.push(thread);
  return thread;
}

/** A reader writes. */
export function addComment(
  thread: CommentThread,
  comment: Pick<Comment, 'openid' | 'content' | 'createdAtMs'>,
): Comment {
  thread.lastId += 1;
  const added = {
    ...comment,
    id: thread.lastId,
    isFeatured: false,
    isWithdrawn: false,
    reply: null,
  };
  thread.comments.push(added);
  return added;
}
