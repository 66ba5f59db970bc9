import './TagsSetting.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { Segments } from '@/components/controls/Segments.tsx';
import { NewTag } from '@/components/tags/NewTag.tsx';
import { TagLine } from '@/components/tags/TagLine.tsx';
import { tagGroupName } from '@/components/tags/tag-group-name.ts';
import { errorText, t } from '@/components/text.ts';
import { type Notebook, tagGroups } from '@/utils/domain/interaction.ts';
import { onChange } from '@/utils/store/announce.ts';
import { type Back, takeBack } from '@/utils/store/back.ts';
import { deleteUnusedTags } from '@/utils/store/tag-change.ts';
import { tagsOf, type Used } from '@/utils/store/tags.ts';

/** What was done, with its way back. */
interface Done {
  text: string;
  back: Back | null;
}

const sides = ['both', 'listening', 'performance'] as const;

/** All tags of a brand by group: renamed, moved, merged onto another, and those that nothing has taken away; each can be undone. */
export const TagsSetting = ({ brandId }: { brandId: string }) => {
  const tags = useSignal<readonly Used[]>([]);
  const side = useSignal<Notebook | 'both'>('both');
  const done = useSignal<Done | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const all = await tagsOf(brandId, side.peek() === 'both' ? null : side.peek() === 'listening' ? 'listening' : 'performance');
      if (!gone.signal.aborted) tags.value = all;
    };
    void read();
    onChange((change) => {
      if (change.kind === 'tags' || change.kind === 'interactions') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [brandId, side.value]);
  const unused = tags.value.filter((tag) => tag.listening + tag.performance === 0);
  const dropUnused = async () => {
    const gone = await deleteUnusedTags(brandId, unused);
    done.value = gone.ok ? { text: t('unusedGone', unused.length), back: gone.value } : { text: errorText(gone.code), back: null };
  };
  const undo = async (back: Back) => {
    const undone = await takeBack(back);
    done.value = undone.ok ? null : { text: errorText(undone.code), back: null };
  };
  const none = tags.value.length === 0 && side.value === 'both';
  return (
    <>
      {none ? (
        <p class="second">{t('tags_none')}</p>
      ) : (
        <Segments
          legend={t('usedIn')}
          options={sides.map((value) => ({ value, text: t(`place_${value}`) }))}
          value={side.value}
          onChoose={(value) => {
            side.value = value;
          }}
        />
      )}
      <NewTag brandId={brandId} onSaid={(text) => (done.value = { text, back: null })} />
      <p class="tags-done" role="status">
        {done.value ? (
          <>
            {done.value.text}{' '}
            {done.value.back ? (
              <Button kind="plain" icon="undo" onClick={() => done.value?.back && void undo(done.value.back)}>
                {t('undo')}
              </Button>
            ) : null}
          </>
        ) : null}
      </p>
      {tagGroups.map((group) => {
        const here = tags.value.filter((tag) => tag.group === group);
        return here.length === 0 ? null : (
          <section key={group} class="tags-group">
            <h3 class="small second">{tagGroupName(group)}</h3>
            <ul class="settings-list">
              {here.map((tag) => (
                <TagLine
                  key={`${tag.group}:${tag.name}`}
                  brandId={brandId}
                  tag={tag}
                  all={tags.value}
                  onDone={(what) => (done.value = what)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {unused.length > 0 ? (
        <Button kind="plain" onClick={() => void dropUnused()}>
          {t('dropUnused', unused.length)}
        </Button>
      ) : null}
    </>
  );
};
