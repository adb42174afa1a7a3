import * as z from 'zod';
import { json, ok, type Answer } from '../http/answer';
import { refuse } from '../rules/errors';
import { COMMENT } from '../rules/limits';
import type { Comment, CommentThread } from '../store/comment-records';
import { threadOf } from '../store/comments';
import { mayComment } from './comment-right';
import { seconds } from './lists';
import { jsonRoute, type Call, type Route } from './route';

const threadInput = z.object({ msg_data_id: z.number(), index: z.int().nonnegative().default(0) });
const commentInput = threadInput.extend({ user_comment_id: z.number() });

/** A call about one article's comments: 88000 without the privilege, 88001 without the article. */
function threadRoute<Schema extends typeof threadInput>(
  name: string,
  schema: Schema,
  run: (thread: CommentThread, input: z.output<Schema>, call: Call) => Answer,
): Route {
  return jsonRoute(
    { path: `/cgi-bin/comment/${name}`, right: 'verified', schema },
    (call, input) => {
      if (!mayComment(call.account, call.record)) return refuse(88000);
      const thread = threadOf(call.record, input.msg_data_id, input.index);
      return thread ? run(thread, input, call) : refuse(88001);
    },
  );
}

function commentRoute(
  name: string,
  run: (comment: Comment, thread: CommentThread) => Answer,
): Route {
  return threadRoute(name, commentInput, (thread, { user_comment_id }) => {
    const comment = thread.comments.find((c) => c.id === user_comment_id);
    return comment ? run(comment, thread) : refuse(88008);
  });
}

const setOpen = (name: string, isOpen: boolean) =>
  threadRoute(name, threadInput, (thread) => {
    thread.isOpen = isOpen;
    return ok();
  });

const list = threadRoute(
  'list',
  threadInput.extend({
    begin: z.int(),
    count: z.int(),
    type: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  }),
  (thread, { begin, count, type }) => {
    if (begin < 0 || count <= 0 || count >= COMMENT.listBelow) return refuse(88010);
    const fitting = thread.comments.filter(
      (c) => !c.isWithdrawn && (type === 0 || c.isFeatured === (type === 2)),
    );
    const shown = fitting.slice(begin, begin + count).map(showComment);
    // Measured by users: `total` is the length of this page, the other one is the whole.
    return json({
      errcode: 0,
      errmsg: 'ok',
      total: shown.length,
      comment_cnt: fitting.length,
      comment: shown,
    });
  },
);

/** Sources disagree about two shapes, so a client meets both, by odd and even numbers. */
function showComment(comment: Comment): Record<string, unknown> {
  const isOdd = comment.id % 2 === 1;
  const time = (ms: number) => (isOdd ? seconds(ms) : String(seconds(ms)));
  const reply = comment.reply && {
    content: comment.reply.content,
    create_time: time(comment.reply.createdAtMs),
  };
  return {
    user_comment_id: comment.id,
    ...(comment.openid === '' ? {} : { openid: comment.openid }),
    create_time: time(comment.createdAtMs),
    content: comment.content,
    comment_type: comment.isFeatured ? 1 : 0,
    ...(reply ? { reply: isOdd ? reply : [reply] } : {}),
  };
}

const markElect = commentRoute('markelect', (comment, thread) => {
  if (comment.isWithdrawn) return refuse(88004);
  const featured = thread.comments.filter((c) => c.isFeatured).length;
  if (!comment.isFeatured && featured >= COMMENT.featured) return refuse(88003);
  comment.isFeatured = true;
  return ok();
});

const unmarkElect = commentRoute('unmarkelect', (comment) => {
  comment.isFeatured = false;
  return ok();
});

const remove = commentRoute('delete', (comment, thread) => {
  thread.comments = thread.comments.filter((c) => c !== comment);
  return ok();
});

const addReply = threadRoute(
  'reply/add',
  commentInput.extend({ content: z.string() }),
  (thread, { user_comment_id, content }, { nowMs }) => {
    const comment = thread.comments.find((c) => c.id === user_comment_id);
    if (!comment) return refuse(88008);
    if (comment.isWithdrawn) return refuse(88004);
    if (comment.reply) return refuse(88005);
    const length = [...content].length;
    if (content.trim() === '' || length > COMMENT.replyCharacters) return refuse(88007);
    comment.reply = { content, createdAtMs: nowMs };
    return ok();
  },
);

const deleteReply = commentRoute('reply/delete', (comment) => {
  if (!comment.reply) return refuse(88009);
  comment.reply = null;
  return ok();
});

/** Calls for comments (留言). `index` counts from 0 here and nowhere else. */
export const commentRoutes = [
  setOpen('open', true),
  setOpen('close', false),
  list,
  markElect,
  unmarkElect,
  remove,
  addReply,
  deleteReply,
];
