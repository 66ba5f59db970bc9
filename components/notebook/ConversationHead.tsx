import { t } from '@/components/text.ts';
import type { Row } from '@/utils/store/types.ts';

/** Above the rows of one conversation: what it is about where the page says so, where it is, how many of it are kept. */
export const ConversationHead = ({ row: { post }, count }: { row: Row; count: number }) => {
  const about = post.thread.title ?? post.thread.community ?? (post.thread.starter ? t('conversationBy', post.thread.starter) : null);
  return (
    <div class="conversation-head small second" role="row">
      <span role="gridcell">
        {about ? (
          <>
            <bdi class="conversation-about">{about}</bdi> ·{' '}
          </>
        ) : null}
        {post.siteName}
        {count > 1 ? ` · ${t('mentionsCount', count)}` : ''}
      </span>
    </div>
  );
};
