import { useState } from 'preact/hooks';
import type { ShownGaps } from '../home/operations.js';
import type { VerdictShown } from '../operations.js';
import { Disclosure } from '../../ui/disclosure.js';
import { VERDICT_WORDS } from '../verdict.js';
import { BlockStop } from './block-stop.js';
import { BlockLine } from './block-line.js';
import { AreaLabels, TierLabels } from './labels.js';
import { Legend } from './legend.js';
import { needLevelsOf, tiersOf } from './need-blocks.js';
import { NeedTable } from './need-table.js';
import { LARGE, PHONE, Picture } from './picture.js';
import { type Block, shapeOf } from './shape.js';
import { usePhone } from '../../shared/use-phone.js';

interface Props {
  shown: ShownGaps;
  worst: VerdictShown['worst'];
}

/** What families need at every place and level, each block as large as its need and filled by what is held of it. */
export function Triangle({ shown, worst }: Props) {
  const form = usePhone() ? PHONE : LARGE;
  const [at, setAt] = useState<string>();
  const [isFocused, setIsFocused] = useState(false);
  const levels = needLevelsOf(shown, worst);
  const shape = shapeOf(tiersOf(levels), form.frame);
  const chosen = levels.filter(({ isAside }) => !isAside);
  const needs = new Map(chosen.flatMap(({ blocks }) => blocks.map((need) => [need.key, need])));
  const tiers = shape.tiers.map(({ areas }) =>
    areas.flatMap(({ blocks }) => blocks).filter(({ key }) => needs.has(key)),
  );
  const first = [...needs.values()].find(({ badge }) => badge !== null)?.key;
  const blockAt = (key?: string) => tiers.flat().find((block) => block.key === key);
  const block = blockAt(at) ?? blockAt(first) ?? tiers.flat()[0];
  const pointAt = ({ key }: Block) => setAt(key);
  const legend = <Legend levels={chosen} closeUpToPercent={shown.closeUpToPercent} sizesShown={shape.sizesShown} />;
  return (
    <figure class="tv-triangle" aria-labelledby={VERDICT_WORDS}>
      <div class="tv-triangle__stage">
        <Picture
          form={form}
          shape={shape}
          levels={levels}
          focused={isFocused && block ? block : null}
          pointAt={pointAt}
        />
        {!form.isPhone && <TierLabels shape={shape} levels={levels} />}
        {block && (
          <BlockStop
            block={block}
            need={needs.get(block.key)!}
            tiers={tiers}
            pointAt={pointAt}
            setIsFocused={setIsFocused}
          />
        )}
      </div>
      {!form.isPhone && <AreaLabels shape={shape} />}
      <BlockLine need={blockAt(at) && needs.get(at!)} isPhone={form.isPhone} sizesShown={shape.sizesShown} />
      {form.isPhone ? <Disclosure summary="What the patterns mean">{legend}</Disclosure> : legend}
      <NeedTable levels={chosen} day={shown.day} of={shown} />
    </figure>
  );
}
