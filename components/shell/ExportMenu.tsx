import './ExportMenu.css';
import { useSignal } from '@preact/signals';
import { Choice, Popover } from '@/components/controls/Popover.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { type ExportRequest, type Preset, presets, type Separator, separators } from '@/components/shell/export-request.ts';
import { saveShown } from '@/components/shell/save-shown.ts';
import { number, t } from '@/components/text.ts';

/** More than this, and a popup that closes would cut it short. */
const LARGE = 2_000;

/** Export what is shown, in two clicks: this button, then the kind of file. `elsewhere` takes over what a popup can't. */
export const ExportMenu = ({ up = false, elsewhere }: { up?: boolean; elsewhere?: (request: ExportRequest) => void }) => {
  const listing = useListing();
  const count = listing.checked.value.size || listing.matching.value;
  const separator = useSignal<Separator>('comma');
  const save = (preset: Preset, close: () => void) => {
    const request = { preset, separator: separator.value };
    close();
    if (elsewhere && (count ?? 0) > LARGE && listing.checked.value.size === 0) elsewhere(request);
    else void saveShown(listing, request);
  };
  return (
    <Popover name={count === null ? t('export') : t('exportCount', number(count))} icon="export" word kind="menu" up={up} start>
      {(close) => (
        <div class="export">
          {presets.map((preset) => (
            <Choice key={preset} disabled={count === 0} onChoose={() => save(preset, close)}>
              <span>
                {t(`export_${preset}`)}
                <span class="export-what small hint">{t(`export_${preset}_what`)}</span>
              </span>
            </Choice>
          ))}
          <fieldset class="export-separators">
            <legend class="small second">{t('separator')}</legend>
            {separators.map((one) => (
              <Choice
                key={one}
                chosen={separator.value === one}
                onChoose={() => {
                  separator.value = one;
                }}
              >
                {t(`separator_${one}`)}
              </Choice>
            ))}
          </fieldset>
        </div>
      )}
    </Popover>
  );
};
